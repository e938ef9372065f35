/** EventBridge's default bus: patterns and targets. */
@NullMarked
package io.fanfare.local.events;

import org.jspecify.annotations.NullMarked;
