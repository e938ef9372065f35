package io.fanfare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who leaves items gets fewer asks, and one share brings them back (002-7, D15). */
class RestraintTest {
    @ParameterizedTest
    @CsvSource({"0,3,3", "1,3,3", "2,3,2", "3,3,2", "4,3,1", "5,3,1", "60,3,1", "60,1,1", "0,0,0", "9,0,0", "2,1,1"})
    void two_quiet_weeks_take_one_ask_off_down_to_one(int quietWeeks, int budget, int most) {
        assertThat(new Restraint(quietWeeks).most(budget)).isEqualTo(most);
    }

    @Test
    void a_week_with_asks_and_no_share_is_quiet_and_a_week_without_asks_is_none() {
        assertThat(new Restraint(2).after(1, false)).isEqualTo(new Restraint(3));
        assertThat(new Restraint(2).after(0, false)).isEqualTo(new Restraint(2));
        assertThat(new Restraint(2).after(3, true)).isEqualTo(Restraint.NONE);
        assertThat(new Restraint(2).after(0, true)).isEqualTo(Restraint.NONE);
    }
}
