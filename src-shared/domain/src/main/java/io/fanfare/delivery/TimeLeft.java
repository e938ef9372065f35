package io.fanfare.delivery;

import java.time.Duration;

/** How long the present invocation may still take. */
@FunctionalInterface
public interface TimeLeft {
    Duration left();
}
