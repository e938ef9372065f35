/** Counts what AWS would bill for: requests, units, gigabyte-seconds, bytes of logs. What they cost is no matter of the cloud's. */
@NullMarked
package io.fanfare.local.meter;

import org.jspecify.annotations.NullMarked;
