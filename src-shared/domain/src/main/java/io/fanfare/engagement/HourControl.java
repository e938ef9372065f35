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
 * @param judgedAt when the last run finished; null before the first
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
        @Nullable Instant judgedAt,
        Rules rules) {
    /** Evidence that comes this long after the hour's end is late. */
    public static final Duration SETTLING = Duration.ofMinutes(15);
    /** After this the hour's figures no longer change. */
    public static final Duration SEALING = Duration.ofDays(28);

    /** An hour with fewer deliveries than this is judged at every pass: reading it costs little. */
    private static final int SMALL = 1_000;
    /** How long a larger one waits for each of its deliveries, so that a crowd's hour is not read again for every newcomer. */
    private static final Duration WAIT_FOR_EACH = Duration.ofMillis(360);

    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    /** Only what lies in a settled hour earns points. */
    public static boolean isSettled(Hour hour, Instant now) {
        return !now.isBefore(hour.end().plus(SETTLING));
    }

    public static boolean isSealed(Hour hour, Instant now) {
        return !now.isBefore(hour.end().plus(SEALING));
    }

    /** Whether there is evidence that no finished run has seen, or the hour has settled since. */
    public boolean isBehind(Instant now) {
        return mark != judged || settlesNow(now);
    }

    /**
     * Whether it is behind and should be judged now: an hour that settles is, at once; the more evidence one holds, the longer it waits for
     * more, so that it is read some ten times in all instead of at every pass.
     */
    public boolean isDue(Instant now) {
        return settlesNow(now) || mark != judged && !isWaiting(now);
    }

    private boolean settlesNow(Instant now) {
        return !settled && isSettled(hour, now);
    }

    private boolean isWaiting(Instant now) {
        return mark >= SMALL && judgedAt != null && now.isBefore(judgedAt.plus(patience()));
    }

    private Duration patience() {
        var wait = WAIT_FOR_EACH.multipliedBy(mark);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** For a run that has just taken the lease: whether the run before it never finished, so that what it wrote is not known. */
    public boolean followsInterrupted() {
        return run - 1 != done;
    }
}
