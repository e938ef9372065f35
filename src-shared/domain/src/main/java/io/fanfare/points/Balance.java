package io.fanfare.points;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person's entries come to. Each number is the sum of ledger entries, and the ledger can prove it.
 *
 * @param points what there is to spend; below zero when more was taken back than was left
 * @param earned all points for shares, those that were spent included
 * @param readers outside people who followed the person's links, ever
 * @param entries how many ledger entries there are
 * @param weeks by week, about half a year back
 * @param months by month, a year back
 * @param byRule all points by rule
 * @param left since when the person takes no part in points; null for somebody who does
 */
public record Balance(
        EmployeeId person,
        long points,
        long earned,
        long readers,
        long entries,
        Map<Week, Sum> weeks,
        Map<YearMonth, Sum> months,
        Map<Rule, Long> byRule,
        @Nullable Instant left) {
    public Balance {
        weeks = Map.copyOf(weeks);
        months = Map.copyOf(months);
        byRule = Map.copyOf(byRule);
    }

    /** Of somebody who has no entry yet. */
    public static Balance none(EmployeeId person) {
        return new Balance(person, 0, 0, 0, 0, Map.of(), Map.of(), Map.of(), null);
    }

    /** What facts of these days came to. */
    public Sum in(Period period) {
        return switch (period) {
            case Period.OfWeek(var week) -> weeks.getOrDefault(week, Sum.NONE);
            case Period.OfMonth(var month) -> months.getOrDefault(month, Sum.NONE);
            case Period.OfQuarter quarter ->
                months.entrySet().stream()
                        .filter(month -> quarter.contains(month.getKey().atDay(1)))
                        .map(Map.Entry::getValue)
                        .reduce(Sum.NONE, Sum::plus);
            case Period.AllTime() -> new Sum(earned, readers);
        };
    }

    public record Sum(long points, long readers) {
        public static final Sum NONE = new Sum(0, 0);

        public Sum plus(Sum other) {
            return new Sum(points + other.points, readers + other.readers);
        }
    }
}
