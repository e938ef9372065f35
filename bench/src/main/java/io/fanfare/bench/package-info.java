/**
 * Measurements: units, starts, bills. Never deployed.
 */
@NullMarked
package io.fanfare.bench;

import org.jspecify.annotations.NullMarked;
