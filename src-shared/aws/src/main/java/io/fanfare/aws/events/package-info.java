/** Facts told on an EventBridge bus. */
@NullMarked
package io.fanfare.aws.events;

import org.jspecify.annotations.NullMarked;
