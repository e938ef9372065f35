package io.fanfare.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import io.fanfare.points.Balance;
import io.fanfare.points.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreakTest {
    /** The Wednesday of week 2026-W47. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-18");

    @ParameterizedTest(name = "{0} -> {1}")
    // Weeks up to this one, the newest last: r with a reader, - without.
    @CsvSource({
        "-,0",
        "r,1",
        "r-,1",
        "rr,2",
        "rrr-,3",
        "r--,1",
        "r---,1",
        "r----,0",
        "rr--rr,4",
        "rr---rr,2",
        "r-r-r-r,4",
        "r--r--r-,3",
        "rrrrrrrrrrrrrrrrrrrrrrrrrrrr,26"
    })
    void weeks_in_a_row_forgive_two_quiet_ones(String weeks, int streak) {
        assertThat(Streak.of(balance(weeks), null, TODAY)).isEqualTo(streak);
    }

    @ParameterizedTest(name = "{0}, paused until {1} -> {2}")
    @CsvSource({
        // A pause to come or just over swallows the quiet weeks right before its end.
        "rr------r,2026-11-16,3",
        "rr------,2026-12-14,2",
        "rr------,2026-11-16,2",
        // Quiet weeks before and after the paused ones are counted as ever.
        "rr-----r--r,2026-10-12,4",
        "rr-----r--r,2026-10-05,2",
        "rr---rr---rr,2026-10-26,4",
        // A pause long ago says nothing of now.
        "rr------r,2026-03-02,1"
    })
    void a_paused_week_never_breaks_it(String weeks, LocalDate until, int streak) {
        assertThat(Streak.of(balance(weeks), until, TODAY)).isEqualTo(streak);
    }

    @Test
    void badges_come_from_the_balance_alone() {
        assertThat(Badge.of(Balance.none(new EmployeeId(7)))).isEmpty();
        assertThat(Badge.of(balance("rrrr"))).containsExactly(Badge.FIRST_READER, Badge.FOUR_WEEKS);
        var much = new Balance(
                new EmployeeId(7),
                0,
                300,
                1_000,
                9,
                Map.of(),
                Map.of(),
                Map.of(Rule.OWN_WORDS, 49L, Rule.CONVERSION, 25L),
                null);
        assertThat(Badge.of(much))
                .containsExactly(
                        Badge.FIRST_READER,
                        Badge.TEN_READERS,
                        Badge.HUNDRED_READERS,
                        Badge.THOUSAND_READERS,
                        Badge.OWN_WORDS,
                        Badge.FIRST_CONVERSION);
    }

    @Test
    void a_badge_that_was_earned_by_a_run_stays_when_the_run_is_over() {
        assertThat(Badge.of(balance("rrrr--------r"))).contains(Badge.FOUR_WEEKS);
    }

    private static Balance balance(String weeks) {
        var sums = new HashMap<Week, Balance.Sum>();
        for (int back = 0; back < weeks.length(); back++) {
            if (weeks.charAt(weeks.length() - 1 - back) == 'r') {
                sums.put(Week.of(TODAY.minusWeeks(back)), new Balance.Sum(11, 1));
            }
        }
        return new Balance(new EmployeeId(7), 0, 0, sums.size(), 0, sums, Map.of(), Map.of(), null);
    }
}
