package io.fanfare.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;

/** How long after a mail's arrival one of its links was followed. */
public enum Delay {
    /** Under ten seconds, or while the mail was still being taken in: gateways test links before they accept. */
    AT_ONCE,
    /** Under a minute. */
    SOON,
    /** Under ten minutes. */
    WITHIN_MINUTES,
    /** Later, or nobody knows. */
    LATER;

    private static final Duration AT_ONCE_ENDS = Duration.ofSeconds(10);
    private static final Duration SOON_ENDS = Duration.ofMinutes(1);

    /** @param arrivals of the person's mails, as far as evidence near the hit tells */
    static Delay of(Instant hit, NavigableSet<Instant> arrivals) {
        var arrival = arrivals.floor(hit.plus(AT_ONCE_ENDS));
        if (arrival == null) {
            return LATER;
        }
        var waited = Duration.between(arrival, hit);
        if (waited.compareTo(AT_ONCE_ENDS) < 0) {
            return AT_ONCE;
        }
        if (waited.compareTo(SOON_ENDS) < 0) {
            return SOON;
        }
        return waited.compareTo(RecordEngagement.BORDER) < 0 ? WITHIN_MINUTES : LATER;
    }
}
