package io.fanfare.engagement;

import io.fanfare.kernel.Hour;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the judgement of an hour stands.
 *
 * @param mark counts deliveries of evidence for the hour, doubles included
 * @param judged the mark that the last finished run had read
 * @param run the number of the last run that took the lease
 * @param done the number of the last run that finished
 * @param settled whether that run came after the hour was settled
 * @param lease until when a run has the hour to itself
 * @param rules what it is judged by: the current ones unless an operator chose others for it
 */
public record HourControl(
        Hour hour,
        long mark,
        long judged,
        long run,
        long done,
        boolean settled,
        @Nullable Instant lease,
        Rules rules) {
    /** Evidence that comes this long after the hour's end is late. */
    public static final Duration SETTLING = Duration.ofMinutes(15);
    /** After this the hour's figures no longer change. */
    public static final Duration SEALING = Duration.ofDays(28);

    /** Only what lies in a settled hour earns points. */
    public static boolean isSettled(Hour hour, Instant now) {
        return !now.isBefore(hour.end().plus(SETTLING));
    }

    public static boolean isSealed(Hour hour, Instant now) {
        return !now.isBefore(hour.end().plus(SEALING));
    }

    /** Whether there is evidence that no finished run has seen, or the hour has settled since. */
    public boolean isDue(Instant now) {
        return mark != judged || !settled && isSettled(hour, now);
    }

    /** For a run that has just taken the lease: whether the run before it never finished, so that what it wrote is not known. */
    public boolean followsInterrupted() {
        return run - 1 != done;
    }
}
