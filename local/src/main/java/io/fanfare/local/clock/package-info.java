/** The cloud's time: real time plus an offset, or held still. */
@NullMarked
package io.fanfare.local.clock;

import org.jspecify.annotations.NullMarked;
