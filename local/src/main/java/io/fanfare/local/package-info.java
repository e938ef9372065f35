/**
 * The embedded cloud for a laptop and for journeys: it must not flatter. Never deployed.
 */
@NullMarked
package io.fanfare.local;

import org.jspecify.annotations.NullMarked;
