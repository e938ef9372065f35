package io.fanfare.board;

import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The periods that matter today: what is counted now, and what was told before. */
final class Calendar {
    /** As far back as balances hold points. */
    private static final int WEEKS = 10;

    private static final int MONTHS = 13;
    private static final int QUARTERS = 5;

    private final List<Period> weeks;
    private final List<Period> months;
    private final List<Period> quarters;
    private final List<Period> columns;
    private final Map<Period, Integer> places;

    Calendar(LocalDate today) {
        weeks = IntStream.range(0, WEEKS)
                .<Period>mapToObj(back -> new Period.OfWeek(Week.of(today.minusWeeks(back))))
                .toList();
        months = IntStream.range(0, MONTHS)
                .<Period>mapToObj(
                        back -> new Period.OfMonth(YearMonth.from(today).minusMonths(back)))
                .toList();
        quarters = IntStream.range(0, QUARTERS)
                .<Period>mapToObj(back -> Period.OfQuarter.of(today.minusMonths(3L * back)))
                .toList();
        columns = Stream.concat(weeks.stream(), months.stream()).toList();
        places = IntStream.range(0, columns.size()).boxed().collect(Collectors.toMap(columns::get, at -> at));
    }

    /** This and last week, month and quarter, and all time: what a run counts. */
    List<Period> current() {
        var current = new ArrayList<Period>();
        Stream.of(weeks, months, quarters).forEach(periods -> current.addAll(periods.subList(0, 2)));
        current.add(new Period.AllTime());
        return List.copyOf(current);
    }

    /** What was counted before, and is told still. */
    List<Period> before() {
        return Stream.of(weeks, months, quarters)
                .flatMap(periods -> periods.stream().skip(2))
                .toList();
    }

    /** Weeks and months, the latest first: what is kept of each person. */
    List<Period> columns() {
        return columns;
    }

    /** Which of the columns that is; below 0 for none. */
    int place(Period column) {
        return places.getOrDefault(column, -1);
    }

    List<Period> weeks() {
        return weeks;
    }

    List<Period> months() {
        return months;
    }

    List<Period> quarters() {
        return quarters;
    }

    List<Period> monthsOf(Period longer) {
        return months.stream().filter(longer::covers).toList();
    }
}
