/** EventBridge: its buses, patterns and targets, and PutEvents. */
@NullMarked
package io.fanfare.local.events;

import org.jspecify.annotations.NullMarked;
