package io.fanfare.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks, months and quarters as they stand in addresses and keys. */
class PeriodTest {
    @ParameterizedTest(name = "{0} goes from {1} to {2}")
    @CsvSource({
        "2026-W47, 2026-11-16, 2026-11-22",
        "2026-W53, 2026-12-28, 2027-01-03",
        "2027-W01, 2027-01-04, 2027-01-10",
        "2026-11, 2026-11-01, 2026-11-30",
        "2024-02, 2024-02-01, 2024-02-29",
        "2026-12, 2026-12-01, 2026-12-31",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-Q4, 2026-10-01, 2026-12-31"
    })
    void a_period_holds_its_first_and_its_last_day_and_no_other(String text, LocalDate first, LocalDate last) {
        var period = Period.parse(text);
        assertThat(period.text()).isEqualTo(text);
        assertThat(period.contains(first)).isTrue();
        assertThat(period.contains(last)).isTrue();
        assertThat(period.contains(first.minusDays(1))).isFalse();
        assertThat(period.contains(last.plusDays(1))).isFalse();
        assertThat(period.end()).isEqualTo(last.plusDays(1));
    }

    @Test
    void all_time_holds_every_day_and_never_ends() {
        var ever = Period.parse("ALL");
        assertThat(ever.text()).isEqualTo("ALL");
        assertThat(ever.contains(LocalDate.EPOCH)).isTrue();
        assertThat(ever.contains(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(ever.isClosed(Instant.parse("9999-12-31T23:59:59Z"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "all",
                "ALL ",
                "2026",
                "2026-",
                "2026-0",
                "2026-00",
                "2026-13",
                "2026-1",
                "2026-111",
                "2026-W",
                "2026-W0",
                "2026-W00",
                "2026-W54",
                "2025-W53",
                "2026-w47",
                "2026-W477",
                "2026-Q0",
                "2026-Q5",
                "2026-Q11",
                "02026-Q1",
                " 2026-11",
                "-999-11"
            })
    void what_is_written_otherwise_is_no_period(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-W46, 2026-11-19", "2026-11, 2026-12-04", "2026-Q3, 2026-10-04"})
    void figures_of_a_period_stand_three_days_after_its_end(String text, LocalDate closed) {
        var period = Period.parse(text);
        var moment = Instant.parse(closed + "T00:00:00Z");
        assertThat(period.isClosed(moment.minusMillis(1))).isFalse();
        assertThat(period.isClosed(moment)).isTrue();
    }

    @Test
    void a_day_belongs_to_one_quarter() {
        for (var month = YearMonth.of(2026, 1); month.getYear() == 2026; month = month.plusMonths(1)) {
            var quarter = Period.OfQuarter.of(month.atEndOfMonth());
            assertThat(quarter).isEqualTo(new Period.OfQuarter(2026, (month.getMonthValue() + 2) / 3));
            assertThat(Period.parse(quarter.text())).isEqualTo(quarter);
        }
    }
}
