package io.fanfare.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The moment that a report gives itself, where it can be believed. */
public final class ReportedMoment {
    /** A sender's clock may run ahead of ours by this much before we take the moment of receipt instead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);
    /** No platform here is older. */
    private static final Instant FIRST = Instant.parse("2003-01-01T00:00:00Z");

    private ReportedMoment() {}

    /** @return {@code received} when the moment is missing, lies in the future or before all platforms */
    public static Instant of(@Nullable Instant moment, Instant received) {
        return moment != null && !moment.isAfter(received.plus(AHEAD)) && !moment.isBefore(FIRST) ? moment : received;
    }
}
