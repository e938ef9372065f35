/** EventBridge Scheduler: cron and rate expressions in a time zone. */
@NullMarked
package io.fanfare.local.schedule;

import org.jspecify.annotations.NullMarked;
