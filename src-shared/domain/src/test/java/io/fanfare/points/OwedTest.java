package io.fanfare.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.conversion.ShareCredit;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwedTest {
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private static final Instant LATER = Instant.parse("2026-11-22T09:00:00Z");
    private static final RuleBooks RULES = RuleBooks.always(RuleBook.defaults(Set.of(1)));

    @Test
    void outside_people_earn_a_point_each_and_the_first_on_a_network_ten() {
        assertThat(owed(day(1, humans(3))).total()).isEqualTo(3 + 10);
        assertThat(owed(day(1, humans(3)), day(2, humans(1))).total()).isEqualTo(4 + 10 + 10);
    }

    @Test
    void clicks_are_capped_at_twenty_a_day_over_all_networks() {
        var owed = owed(day(1, humans(15)), day(2, humans(15)));
        assertThat(owed.points()).containsEntry(new Owed.Posting(Rule.CLICK, NINE.day()), 20L);
        assertThat(owed.readers()).containsEntry(NINE.day(), 30L);
    }

    @Test
    void an_intent_earns_once_an_item_and_only_where_the_network_allows_it() {
        assertThat(owed(day(1, intent(0)), day(3, intent(0))).total()).isEqualTo(2);
        assertThat(owed(day(3, intent(0))).total()).isZero();
    }

    @Test
    void own_words_earn_only_on_an_item_that_reached_somebody() {
        assertThat(owed(day(3, intent(31))).total()).isZero();
        assertThat(owed(day(3, intent(31)), day(2, humans(1))).total()).isEqualTo(5 + 1 + 10);
        assertThat(owed(day(3, intent(30)), day(2, humans(1))).total()).isEqualTo(1 + 10);
    }

    @Test
    void machines_and_colleagues_earn_nothing() {
        assertThat(owed(day(1, new HourFacts(0, 9, 9, 9, 9, 0, 0, 0, 0, 0, 0, 0)))
                        .isNothing())
                .isTrue();
    }

    @Test
    void an_hour_that_has_not_settled_earns_nothing_yet() {
        var settling = NINE.end().plusSeconds(15 * 60 - 1);
        assertThat(Owed.of(List.of(day(1, humans(1))), RULES, settling).isNothing())
                .isTrue();
        assertThat(Owed.of(List.of(day(1, humans(1))), RULES, settling.plusSeconds(1))
                        .total())
                .isEqualTo(11);
    }

    @Test
    void a_difference_goes_down_as_well_as_up() {
        var posted = owed(day(1, humans(3)));
        assertThat(owed(day(1, humans(1))).minus(posted).total()).isEqualTo(-2);
        assertThat(Owed.NOTHING.minus(posted).total()).isEqualTo(-13);
        assertThat(posted.minus(posted).isNothing()).isTrue();
    }

    @Test
    void every_conversion_earns_25_without_a_cap_and_only_once_its_hour_has_settled() {
        var day = new Hours.ShareDay(new EmployeeId(7), 1, NINE.day(), Map.of(), Map.of(NINE, credit(5, 3)));
        assertThat(owed(day).points()).isEqualTo(Map.of(new Owed.Posting(Rule.CONVERSION, NINE.day()), 125L));
        assertThat(Owed.of(List.of(day), RULES, NINE.end()).isNothing()).isTrue();
    }

    @Test
    void what_only_browsers_say_earns_where_the_rules_say_so() {
        var day = new Hours.ShareDay(new EmployeeId(7), 1, NINE.day(), Map.of(), Map.of(NINE, credit(0, 3)));
        assertThat(owed(day).isNothing()).isTrue();
        assertThat(Owed.of(List.of(day), RULES.map(RuleBook::withSiteConversions), LATER)
                        .total())
                .isEqualTo(75);
    }

    private static ShareCredit credit(int authentic, int fromSite) {
        return new ShareCredit(List.of(authentic, 9, 9, 9, fromSite));
    }

    private static Owed owed(Hours.ShareDay... days) {
        return Owed.of(List.of(days), RULES, LATER);
    }

    private static Hours.ShareDay day(int network, HourFacts facts) {
        return new Hours.ShareDay(new EmployeeId(7), network, NINE.day(), Map.of(NINE, facts), Map.of());
    }

    private static HourFacts humans(int count) {
        return new HourFacts(count, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
    }

    private static HourFacts intent(int distancePlusOne) {
        return new HourFacts(0, 0, 0, 0, 0, 60, distancePlusOne, 0, 0, 0, 0, 0);
    }
}
