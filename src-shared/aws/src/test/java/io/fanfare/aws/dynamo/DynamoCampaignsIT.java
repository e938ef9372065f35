package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.campaign.CalendarCursor;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.CampaignDrafts.Stored;
import io.fanfare.campaign.Campaigns.CalendarQuery;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Week;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalDynamo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DynamoCampaignsIT {
    private static final Instant NOW = Examples.NOW;
    private static final Launch LAUNCH = new Launch("key", NOW, Week.of(NOW));
    private DynamoCampaigns campaigns;

    @BeforeEach
    void freshTable() {
        campaigns = new DynamoCampaigns(
                new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newMainTable()));
    }

    @Test
    void what_is_put_comes_back_whole() {
        var draft = Examples.campaign(1, 3, 4);
        var invitation = Examples.scheduled(Examples.invitation(2), NOW);

        store(draft);
        store(invitation);

        assertThat(campaigns.find(draft.id())).contains(draft);
        assertThat(campaigns.find(invitation.id())).contains(invitation);
        assertThat(campaigns.find(new CampaignId(9))).isEmpty();
    }

    @Test
    void numbers_are_handed_out_once() {
        assertThat(List.of(campaigns.nextId(), campaigns.nextId()))
                .containsExactly(new CampaignId(1), new CampaignId(2));
    }

    @Test
    void a_taken_number_is_not_overwritten() {
        store(Examples.campaign(1, 3));

        assertThat(campaigns.store(Examples.invitation(1), List.of(), List.of()))
                .isEqualTo(new Stored.Overtaken());
        assertThat(found(1).kind()).isEqualTo(Campaign.Kind.CONTENT);
    }

    @Test
    void of_two_changes_to_one_version_the_second_is_refused() {
        store(Examples.campaign(1, 3));
        var change = Examples.campaign(1, 5).in(Status.DRAFT);

        store(change);
        assertThat(campaigns.store(change, List.of(), List.of())).isEqualTo(new Stored.Overtaken());
        assertThat(found(1)).isEqualTo(change);
    }

    @Test
    void a_launched_campaign_is_not_replaced() {
        var draft = Examples.campaign(1, 3);
        store(draft);
        campaigns.launch(draft, LAUNCH, NOW);

        assertThat(campaigns.store(draft.in(Status.DRAFT), List.of(), List.of()))
                .isEqualTo(new Stored.Overtaken());
        assertThatThrownBy(() -> store(found(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_launch_is_kept_and_only_one_wins() {
        var draft = Examples.campaign(1, 3);
        store(draft);

        assertThat(campaigns.launch(draft, LAUNCH, NOW)).isTrue();
        assertThat(campaigns.launch(draft, new Launch("other", NOW, Week.of(NOW)), NOW))
                .isFalse();
        assertThat(found(1)).isEqualTo(draft.launched(LAUNCH));
    }

    @Test
    void each_step_is_taken_from_what_was_seen_alone() {
        var draft = Examples.campaign(1, 3);
        store(draft);
        campaigns.launch(draft, LAUNCH, NOW);
        var launching = found(1);

        assertThat(campaigns.advance(launching, Status.PLANNING, NOW)).isTrue();
        assertThat(campaigns.advance(launching, Status.ENDED, null)).isFalse();
        assertThat(found(1).status()).isEqualTo(Status.PLANNING);
    }

    @Test
    void the_agenda_lists_what_is_due_in_order_until_there_is_no_next_step() {
        store(Examples.scheduled(Examples.campaign(1, 3), NOW));
        store(Examples.scheduled(Examples.campaign(2, 3), NOW.minusSeconds(60)));
        store(Examples.scheduled(Examples.campaign(3, 3), NOW.plusMillis(1)));
        store(Examples.campaign(4, 3));

        assertThat(dueAt(NOW)).containsExactly(2, 1);

        campaigns.remind(found(2), NOW.plusSeconds(5));
        campaigns.advance(found(1), Status.ENDED, null);

        assertThat(dueAt(NOW)).isEmpty();
        assertThat(dueAt(NOW.plusSeconds(5))).containsExactly(3, 2);
        assertThat(dueAt(NOW.plus(Duration.ofDays(7)))).containsExactly(3, 2, 4);
    }

    @Test
    void a_changed_moment_moves_the_campaign_in_calendar_and_agenda() {
        var first = Examples.scheduled(Examples.campaign(1, 3), NOW);
        store(first);
        store(Examples.scheduled(first.in(Status.SCHEDULED), NOW.plusSeconds(3600)));

        assertThat(dueAt(NOW)).isEmpty();
        assertThat(calendar(NOW, NOW.plusSeconds(1), null, 10)).isEmpty();
        assertThat(calendar(NOW.plusSeconds(3600), NOW.plusSeconds(3601), null, 10))
                .containsExactly(1);
    }

    @Test
    void a_draft_launched_by_hand_stands_at_its_launch_in_the_calendar() {
        var draft = Examples.campaign(1, 3);
        store(draft);

        assertThat(calendar(NOW, NOW.plusSeconds(1), null, 10)).isEmpty();
        campaigns.launch(draft, LAUNCH, NOW);
        assertThat(calendar(NOW, NOW.plusSeconds(1), null, 10)).containsExactly(1);
    }

    @Test
    void small_pages_bring_every_campaign_of_a_window_once() {
        IntStream.rangeClosed(1, 23)
                .forEach(id -> store(Examples.scheduled(Examples.campaign(id, 3), NOW.plusSeconds(id / 2))));

        assertThat(calendar(null, null, null, 4))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 23).boxed().toList());
        assertThat(calendar(NOW.plusSeconds(2), NOW.plusSeconds(5), null, 2)).containsExactly(4, 5, 6, 7, 8, 9);
    }

    @Test
    void a_status_filters_the_calendar_across_pages() {
        for (int id = 1; id <= 12; id++) {
            var campaign = Examples.scheduled(Examples.campaign(id, 3), NOW.plusSeconds(id));
            store(campaign);
            if (id % 5 == 0) {
                campaigns.advance(campaign, Status.ENDED, null);
            }
        }

        assertThat(calendar(null, null, Status.ENDED, 3)).containsExactly(5, 10);
    }

    private void store(Campaign campaign) {
        assertThat(campaigns.store(campaign, List.of(), List.of())).isEqualTo(new Stored.Done());
    }

    private Campaign found(int id) {
        return campaigns.find(new CampaignId(id)).orElseThrow();
    }

    private List<Integer> dueAt(Instant now) {
        return campaigns.due(now).stream()
                .map(campaign -> campaign.id().value())
                .toList();
    }

    private List<Integer> calendar(
            @Nullable Instant from, @Nullable Instant until, @Nullable Status status, int limit) {
        var found = new ArrayList<Integer>();
        CalendarCursor after = null;
        do {
            var page = campaigns.calendar(new CalendarQuery(from, until, status, after, limit));
            page.campaigns().forEach(campaign -> found.add(campaign.id().value()));
            assertThat(page.campaigns()).hasSizeLessThanOrEqualTo(limit);
            after = page.next();
        } while (after != null);
        return found;
    }
}
