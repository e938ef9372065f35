package io.fanfare.board;

import io.fanfare.kernel.Week;
import io.fanfare.points.Balance;
import io.fanfare.points.Balance.Sum;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Weeks in a row in which somebody outside read what a person shared. It forgives: a week in which mails were paused never breaks it, and
 * up to two quiet weeks in a row (a holiday) do not either. Forgiven weeks are not counted.
 */
public final class Streak {
    /** How many quiet weeks in a row are forgiven. */
    static final int FORGIVEN = 2;
    /** How long a pause can be. */
    private static final int LONGEST_PAUSE = 26;

    private Streak() {}

    /**
     * @param pausedUntil the first day on which mails may come again, also of a pause that is over; null when there was none. When a pause
     *     began is not kept: the quiet weeks right before its end are taken for it
     */
    public static int of(Balance balance, @Nullable LocalDate pausedUntil, LocalDate today) {
        int streak = 0;
        int quiet = 0;
        var paused = pausedUntil == null || pausedUntil.isBefore(today.minusWeeks(LONGEST_PAUSE))
                ? null
                : Week.of(pausedUntil.minusDays(1));
        // This week is not over: as long as it is quiet it does not count at all.
        var week = hasReaders(balance, Week.of(today))
                ? Week.of(today)
                : Week.of(today).previous();
        for (int weeks = 0; weeks < LONGEST_PAUSE; weeks++, week = week.previous()) {
            if (hasReaders(balance, week)) {
                streak++;
                quiet = 0;
                paused = paused != null && week.compareTo(paused) <= 0 ? null : paused;
            } else if (paused == null || week.compareTo(paused) > 0) {
                quiet++;
            }
            if (quiet > FORGIVEN) {
                return streak;
            }
        }
        return streak;
    }

    /** The longest that the weeks of a balance hold, up to that day. */
    static int longest(Balance balance) {
        return balance.weeks().keySet().stream()
                .mapToInt(week -> of(balance, null, week.monday()))
                .max()
                .orElse(0);
    }

    private static boolean hasReaders(Balance balance, Week week) {
        return balance.weeks().getOrDefault(week, Sum.NONE).readers() > 0;
    }
}
