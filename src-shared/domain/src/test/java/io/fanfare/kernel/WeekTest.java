package io.fanfare.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTest {
    @ParameterizedTest
    @CsvSource({"2026-12-31, 2026-W53", "2027-01-01, 2026-W53", "2024-12-30, 2025-W01", "2025-12-28, 2025-W52"})
    void around_new_year_a_day_may_lie_in_a_week_of_another_year(LocalDate day, String week) {
        assertThat(Week.of(day)).hasToString(week);
        assertThat(Week.parse(week)).isEqualTo(Week.of(day));
    }

    @Test
    void a_week_begins_on_monday_at_midnight_in_utc() {
        assertThat(Week.of(Instant.parse("2026-11-22T23:59:59.999Z"))).hasToString("2026-W47");
        assertThat(Week.of(Instant.parse("2026-11-23T00:00:00Z"))).hasToString("2026-W48");
        assertThat(Week.parse("2026-W48").monday()).isEqualTo("2026-11-23");
    }

    @Test
    void weeks_follow_one_another_over_the_years() {
        var week = Week.parse("2028-W10");
        for (int back = 0; back < 200; back++) {
            var previous = week.previous();
            assertThat(previous).isLessThan(week);
            assertThat(previous.monday()).isEqualTo(week.monday().minusDays(7));
            week = previous;
        }
    }

    @Test
    void only_some_years_have_a_week_53() {
        assertThat(new Week(2026, 53).monday()).isEqualTo("2026-12-28");
        assertThatThrownBy(() -> new Week(2025, 53)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Week(2026, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
