package io.fanfare.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who defends a figure must know of it.
 *
 * @param window what it covers
 * @param rulesVersion the rules by which hits were judged
 */
public record Standing(Window window, int rulesVersion, Freshness freshness) {
    /**
     * @param from the first moment that is covered; null where there is no beginning
     * @param until the moment after the last
     */
    public record Window(@Nullable Instant from, Instant until) {}
}
