package io.fanfare.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import io.fanfare.points.Balance.Sum;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person's points come to over a stretch of time. */
class BalanceTest {
    /** 30 of the 160 points earned were spent. */
    private static final Balance SPENT_SOME = new Balance(
            new EmployeeId(7),
            130,
            160,
            41,
            12,
            Map.of(Week.parse("2026-W46"), new Sum(20, 4), Week.parse("2026-W47"), new Sum(30, 9)),
            Map.of(
                    YearMonth.of(2026, 9), new Sum(11, 1),
                    YearMonth.of(2026, 10), new Sum(40, 8),
                    YearMonth.of(2026, 11), new Sum(50, 13),
                    YearMonth.of(2025, 12), new Sum(7, 2)),
            Map.of(),
            null);

    @ParameterizedTest(name = "{0}: {1} points and {2} readers")
    @CsvSource({
        "2026-W47, 30, 9",
        "2026-W45, 0, 0",
        "2026-11, 50, 13",
        "2026-08, 0, 0",
        "2026-Q4, 90, 21",
        "2026-Q3, 11, 1",
        "2025-Q4, 7, 2",
        "2026-Q1, 0, 0",
        "ALL, 160, 41"
    })
    void a_period_counts_what_its_days_earned_and_spending_takes_nothing_from_it(
            String period, long points, long readers) {
        assertThat(SPENT_SOME.in(Period.parse(period))).isEqualTo(new Sum(points, readers));
    }

    @ParameterizedTest
    @CsvSource({"2026-W47", "2026-11", "2026-Q4", "ALL"})
    void who_has_no_entry_has_nothing_in_any_period(String period) {
        assertThat(Balance.none(new EmployeeId(7)).in(Period.parse(period))).isEqualTo(Sum.NONE);
    }
}
