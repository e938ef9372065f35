package io.fanfare.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Hour;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When an hour is judged again. */
class HourControlTest {
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private static final Instant HALF_PAST = NINE.start().plus(Duration.ofMinutes(30));
    private static final Instant LONG_AFTER = NINE.end().plus(Duration.ofDays(3));

    @Test
    void a_small_hour_is_judged_whenever_something_came() {
        assertThat(control(999, 998, false, HALF_PAST).isDue(HALF_PAST)).isTrue();
        assertThat(control(999, 999, false, HALF_PAST).isDue(HALF_PAST)).isFalse();
    }

    @Test
    void a_crowd_is_judged_at_once_for_the_first_time() {
        assertThat(control(10_000, 0, false, null).isDue(HALF_PAST)).isTrue();
    }

    @Test
    void a_crowd_then_waits_the_longer_the_larger_it_is() {
        var control = control(10_000, 9_000, true, LONG_AFTER);
        assertThat(control.isDue(LONG_AFTER.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(control.isBehind(LONG_AFTER.plus(Duration.ofMinutes(59)))).isTrue();
        assertThat(control.isDue(LONG_AFTER.plus(Duration.ofMinutes(60)))).isTrue();
    }

    @Test
    void nobody_waits_more_than_two_hours() {
        var control = control(1_000_000, 1, true, LONG_AFTER);
        assertThat(control.isDue(LONG_AFTER.plus(Duration.ofHours(2)))).isTrue();
    }

    @Test
    void an_hour_that_settles_is_judged_without_waiting() {
        var settled = NINE.end().plus(HourControl.SETTLING);
        assertThat(control(10_000, 9_999, false, settled.minusSeconds(1)).isDue(settled.minusSeconds(1)))
                .isFalse();
        assertThat(control(10_000, 9_999, false, settled.minusSeconds(1)).isDue(settled))
                .isTrue();
        assertThat(control(10_000, 10_000, false, settled).isDue(settled)).isTrue();
    }

    /** Hits that come evenly over an hour, ten a delivery, with a pass every ten minutes. */
    @Test
    void a_hundred_thousand_hits_of_an_hour_are_read_a_few_times_in_all() {
        long mark = 0;
        long judged = 0;
        boolean settled = false;
        Instant at = null;
        long read = 0;
        int passes = 0;
        for (int minute = 10; minute <= 24 * 60; minute += 10) {
            var now = NINE.start().plus(Duration.ofMinutes(minute));
            mark = Math.min(10_000, minute * 10_000L / 60);
            if (control(mark, judged, settled, at).isDue(now)) {
                passes++;
                read += mark * 10;
                judged = mark;
                at = now;
                settled = HourControl.isSettled(NINE, now);
            }
        }
        assertThat(judged).isEqualTo(10_000);
        assertThat(settled).isTrue();
        assertThat(passes).isLessThanOrEqualTo(5);
        assertThat(read).isLessThanOrEqualTo(300_000);
    }

    private static HourControl control(long mark, long judged, boolean settled, @Nullable Instant at) {
        return new HourControl(NINE, mark, judged, 1, 1, settled, null, at, Rules.CURRENT);
    }
}
