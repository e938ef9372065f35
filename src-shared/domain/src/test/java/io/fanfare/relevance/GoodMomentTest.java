package io.fanfare.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Conduct;
import io.fanfare.content.TextDeal;
import io.fanfare.delivery.FakeRoster;
import io.fanfare.delivery.PostOffice;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.OwnSetting;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each person is proposed another moment, on their own clock (D12, 002-2, 003-9). */
class GoodMomentTest {
    private static final Instant NOW = PostOffice.NOW;
    private final Campaign campaign = new PostOffice().campaign(1, Campaign.Kind.CONTENT);

    @Test
    void a_crowd_is_spread_over_all_working_hours_of_the_window() {
        var moments = IntStream.rangeClosed(1, 3_800)
                .mapToObj(id -> moment(person(id), NOW))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        // Monday from 11 to 16, four days of eight hours.
        assertThat(moments).hasSize(6 + 4 * 8);
        assertThat(moments.values()).allMatch(people -> people > 60 && people < 140);
        assertThat(moments.keySet())
                .allMatch(moment -> moment.getHour() >= 9 && moment.getHour() <= 16)
                .noneMatch(moment ->
                        moment.getDayOfWeek() == DayOfWeek.SATURDAY || moment.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @Test
    void colleagues_next_to_each_other_get_moments_apart_and_each_keeps_theirs() {
        assertThat(IntStream.rangeClosed(1, 10)
                        .mapToObj(id -> moment(person(id), NOW))
                        .distinct()
                        .count())
                .isGreaterThan(7);
        assertThat(moment(person(7), NOW)).isEqualTo(moment(person(7), NOW.plusSeconds(60)));
    }

    @Test
    void it_lies_after_the_launch_on_the_persons_own_clock() {
        var tokyo = new OwnSetting.InZone(ZoneId.of("Asia/Tokyo")).of(person(7));
        assertThat(moment(tokyo, NOW)).isAfter(LocalDateTime.parse("2026-11-23T18:05:00"));
    }

    @Test
    void whoever_gets_it_after_the_pilot_shares_after_it() {
        var staged = new PostOffice().campaign(1, Campaign.Kind.CONTENT, new Conduct(TextDeal.USUAL, null, 3));
        assertThat(IntStream.rangeClosed(1, 50)
                        .mapToObj(id -> GoodMoment.of(staged, person(id), NOW).orElseThrow()))
                .allMatch(moment -> moment.isAfter(LocalDateTime.parse("2026-11-26T10:05:00")));
    }

    @Test
    void what_has_passed_or_lies_beyond_the_window_is_not_proposed() {
        var moment = moment(person(7), NOW);
        var zone = person(7).profile().zone();
        assertThat(GoodMoment.of(campaign, person(7), moment.atZone(zone).toInstant()))
                .isEmpty();
        var weekend = campaign.launched(
                new Campaign.Launch("key", campaign.endsAt().minusSeconds(60), Week.of(campaign.endsAt())));
        assertThat(GoodMoment.of(weekend, person(7), NOW)).isEmpty();
    }

    private LocalDateTime moment(Employee person, Instant now) {
        return GoodMoment.of(campaign, person, now).orElseThrow();
    }

    private static Employee person(int id) {
        return new FakeRoster().put(id, State.IN, Language.EN);
    }
}
