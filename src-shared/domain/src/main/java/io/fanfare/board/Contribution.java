package io.fanfare.board;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Period;
import io.fanfare.points.Balance;
import io.fanfare.points.Balance.Sum;
import java.util.List;

/** What one person brought, in numbers alone: a run holds one for everybody who brought anything. */
final class Contribution {
    private final EmployeeId person;
    private final String team;
    private final boolean employed;
    private final Calendar calendar;
    private final long[] points;
    private final long[] readers;
    private final Sum ever;

    /** @param team empty for somebody whom the roster no longer knows */
    Contribution(Balance balance, String team, boolean employed, Calendar calendar) {
        this.person = balance.person();
        this.team = team;
        this.employed = employed;
        this.calendar = calendar;
        var columns = calendar.columns();
        this.points = columns.stream()
                .mapToLong(period -> balance.in(period).points())
                .toArray();
        this.readers = columns.stream()
                .mapToLong(period -> balance.in(period).readers())
                .toArray();
        this.ever = balance.in(new Period.AllTime());
    }

    EmployeeId person() {
        return person;
    }

    String team() {
        return team;
    }

    boolean isEmployed() {
        return employed;
    }

    /** Of a week or month of the calendar, a quarter of such months, or all time. */
    Sum in(Period period) {
        return switch (period) {
            case Period.AllTime() -> ever;
            case Period.OfWeek week -> of(week);
            case Period.OfMonth month -> of(month);
            case Period.OfQuarter quarter -> sum(calendar.monthsOf(quarter));
        };
    }

    /** Of periods that do not overlap. */
    Sum sum(List<? extends Period> periods) {
        return periods.stream().map(this::in).reduce(Sum.NONE, Sum::plus);
    }

    boolean isActive(Period period) {
        return in(period).points() > 0;
    }

    private Sum of(Period column) {
        int at = calendar.place(column);
        return at < 0 ? Sum.NONE : new Sum(points[at], readers[at]);
    }
}
