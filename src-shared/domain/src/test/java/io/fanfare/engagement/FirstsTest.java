package io.fanfare.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.Firsts.First;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstsTest {
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private static final LocalDate DAY = NINE.day();
    private static final Instant LATER = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void people_stand_in_order_of_the_moment_then_of_their_number() {
        var firsts = of(
                day(3, 1, NINE, 1, 60),
                day(2, 1, NINE, 1, 30),
                day(1, 1, NINE, 1, 60),
                day(4, 1, NINE.plus(-30), 1, 9));
        assertThat(firsts)
                .containsExactly(
                        new First(person(4), DAY.minusDays(1)),
                        new First(person(2), DAY),
                        new First(person(1), DAY),
                        new First(person(3), DAY));
    }

    @Test
    void somebody_counts_once_with_the_earliest_of_all_networks() {
        assertThat(of(day(1, 1, NINE, 1, 60), day(1, 2, NINE.plus(-30), 1, 60)))
                .containsExactly(new First(person(1), DAY.minusDays(1)));
    }

    @Test
    void the_own_page_machines_and_hours_that_have_not_settled_count_for_nothing() {
        var open = Hour.of(LATER);
        assertThat(of(day(1, Engagement.Hit.SHARE_PAGE, NINE, 1, 60), day(2, 1, NINE, 0, 0), day(3, 1, open, 1, 60)))
                .isEmpty();
    }

    @Test
    void one_more_is_kept_than_an_author_is_credited_for() {
        var days = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> day(number, 1, NINE, 1, 60))
                .toArray(Hours.ShareDay[]::new);
        assertThat(of(days)).hasSize(11).extracting(First::person).last().isEqualTo(person(11));
    }

    private static List<First> of(Hours.ShareDay... days) {
        return Firsts.of(List.of(days), LATER).all();
    }

    private static EmployeeId person(int number) {
        return new EmployeeId(number);
    }

    private static Hours.ShareDay day(int person, int network, Hour hour, int human, int firstHuman) {
        var facts = new HourFacts(human, 1, 1, 1, 1, 0, 0, 0, 0, firstHuman, 0, 0);
        return new Hours.ShareDay(person(person), network, hour.day(), Map.of(hour, facts), Map.of());
    }
}
