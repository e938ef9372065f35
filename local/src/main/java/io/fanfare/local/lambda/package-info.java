/** Runs handler classes as Lambda does: own environment, one call an instance at a time, time-outs, the runtime's own JSON binding. */
@NullMarked
package io.fanfare.local.lambda;

import org.jspecify.annotations.NullMarked;
