package io.fanfare.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.content.Item;
import io.fanfare.content.TextDeal;
import io.fanfare.delivery.PostOffice;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 001-14 */
class OpenContestsTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final Instant LAST_MOMENT = Instant.parse("2026-11-30T23:59:59Z");
    private final PostOffice office = new PostOffice();

    @Test
    void people_hear_of_a_contest_until_its_last_day_is_over() {
        var contest = contest(1, "#quay", LAST, 5);

        assertThat(open("#Quay", LAST_MOMENT.minusSeconds(90 * 86_400L), contest))
                .containsExactly(contest);
        assertThat(open("#Quay", LAST_MOMENT, contest)).containsExactly(contest);
        assertThat(open("#Quay", LAST_MOMENT.plusSeconds(1), contest)).isEmpty();
    }

    @Test
    void another_hashtag_and_another_campaign_do_not_count() {
        var contest = contest(1, "#quay", LAST, 5, 6);

        assertThat(open("#other", LAST_MOMENT, contest)).isEmpty();
        assertThat(open(null, LAST_MOMENT, contest)).isEmpty();
        assertThat(open("#quay", LAST_MOMENT, contest(1, "#quay", LAST, 6))).isEmpty();
    }

    @Test
    void of_many_the_two_that_end_first_are_told() {
        var late = contest(1, "#quay", LAST.plusDays(2), 5);
        var soon = contest(2, "#quay", LAST, 5);
        var next = contest(3, "#quay", LAST.plusDays(1), 5);

        assertThat(open("#quay", LAST_MOMENT, late, soon, next)).containsExactly(soon, next);
    }

    private List<Contest> open(@Nullable String hashtag, Instant now, Contest... all) {
        var campaign = office.campaign(5, Campaign.Kind.CONTENT, new Conduct(TextDeal.USUAL, hashtag, 0));
        Item item = office.items.get(new ItemId(5));
        return new OpenContests(() -> List.of(all)).of(campaign, item, now);
    }

    private static Contest contest(int id, String hashtag, LocalDate until, int... campaigns) {
        return new Contest(
                id,
                hashtag,
                Arrays.stream(campaigns).mapToObj(CampaignId::new).toList(),
                Map.of(Language.EN, "Who tells it best?"),
                Map.of(),
                until.minusDays(20),
                until);
    }
}
