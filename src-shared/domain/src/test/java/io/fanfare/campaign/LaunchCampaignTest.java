package io.fanfare.campaign;

import static io.fanfare.campaign.Drafts.END;
import static io.fanfare.campaign.Drafts.EVERYONE;
import static io.fanfare.campaign.Drafts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.LaunchOutcome.Reason;
import io.fanfare.events.DomainEvent;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign is launched once, whatever crashes and whoever asks again. */
class LaunchCampaignTest {
    private static final CampaignId ID = new CampaignId(1);

    private final FakeCampaigns campaigns = new FakeCampaigns();
    private final FakePlanning planning = new FakePlanning();
    private final LaunchCampaign launcher = new LaunchCampaign(campaigns, planning);
    private final List<DomainEvent> told = new ArrayList<>();
    private final FakeHolds holds = new FakeHolds();
    private final FakeSharersOrders sharers = new FakeSharersOrders();
    private final AdvanceCampaigns agenda =
            new AdvanceCampaigns(campaigns, planning, planning, sharers, told::addAll, holds, holds);

    @BeforeEach
    void aDraft() {
        campaigns.items.add(new ItemId(1));
        draft(List.of(new ItemId(1)), EVERYONE, null);
    }

    @Test
    void every_segment_is_planned_once() {
        assertThat(launcher.launch(ID, "key", NOW)).isInstanceOf(LaunchOutcome.Launched.class);

        assertThat(planning.sent).containsExactlyElementsOf(PlanOrder.all(ID)).hasSize(64);
        assertThat(status()).isEqualTo(Status.PLANNING);
    }

    @Test
    void the_same_key_again_is_the_same_launch_and_another_key_a_conflict() {
        launcher.launch(ID, "key", NOW);
        var launch = campaigns.campaigns.get(ID).launch();

        assertThat(launcher.launch(ID, "key", NOW.plusSeconds(60))).isInstanceOf(LaunchOutcome.AlreadyLaunched.class);
        assertThat(launcher.launch(ID, "other", NOW)).isInstanceOf(LaunchOutcome.Conflict.class);
        assertThat(campaigns.campaigns.get(ID).launch()).isEqualTo(launch);
    }

    @Test
    void a_crash_before_the_orders_are_queued_is_made_good_by_the_same_key() {
        planning.down = true;
        assertThatThrownBy(() -> launcher.launch(ID, "key", NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(status()).isEqualTo(Status.LAUNCHING);

        planning.down = false;
        launcher.launch(ID, "key", NOW.plusSeconds(1));

        assertThat(planning.sent).hasSize(64);
        assertThat(status()).isEqualTo(Status.PLANNING);
    }

    @Test
    void a_crash_before_the_orders_are_queued_is_made_good_by_the_agenda_too() {
        planning.down = true;
        assertThatThrownBy(() -> launcher.launch(ID, "key", NOW)).isInstanceOf(IllegalStateException.class);
        planning.down = false;

        agenda.advance(NOW.plus(Duration.ofMinutes(1)));
        assertThat(planning.sent).isEmpty();
        agenda.advance(NOW.plus(Duration.ofMinutes(2)));
        assertThat(planning.sent).hasSize(64);
    }

    @Test
    void a_change_that_comes_between_is_read_again_before_the_launch() {
        campaigns.meanwhile = () -> campaigns.advance(campaigns.campaigns.get(ID), Status.DRAFT, END);

        assertThat(launcher.launch(ID, "key", NOW)).isInstanceOf(LaunchOutcome.Launched.class);
        assertThat(planning.sent).hasSize(64);
    }

    @Test
    void what_is_not_fit_stays_a_draft() {
        draft(List.of(), EVERYONE, null);
        draft(List.of(), Drafts.audience(" "), null);

        assertThat(launcher.launch(ID, "key", END)).isEqualTo(new LaunchOutcome.Unfit(Reason.WINDOW_CLOSED));
        assertThat(launcher.launch(new CampaignId(2), "key", NOW)).isEqualTo(new LaunchOutcome.Unfit(Reason.NO_ITEMS));
        campaigns.items.add(new ItemId(3));
        draft(List.of(new ItemId(3)), Drafts.audience(" "), null);
        assertThat(launcher.launch(new CampaignId(4), "key", NOW))
                .isEqualTo(new LaunchOutcome.Unfit(Reason.NO_AUDIENCE));
        assertThat(launcher.launch(new CampaignId(9), "key", NOW)).isEqualTo(new LaunchOutcome.Unknown());
        assertThat(planning.sent).isEmpty();
    }

    @Test
    void a_scheduled_campaign_starts_at_its_moment_and_not_before() {
        campaigns.items.add(new ItemId(2));
        draft(List.of(new ItemId(2)), EVERYONE, NOW.plusSeconds(60));

        agenda.advance(NOW.plusSeconds(59));
        assertThat(planning.sent).isEmpty();
        agenda.advance(NOW.plusSeconds(60));
        agenda.advance(NOW.plusSeconds(61));
        assertThat(planning.sent).hasSize(64).allMatch(order -> order.campaign().equals(new CampaignId(2)));
    }

    @Test
    void a_scheduled_campaign_with_an_error_is_held_back_and_looked_at_again() {
        campaigns.items.add(new ItemId(2));
        draft(List.of(new ItemId(2)), EVERYONE, NOW);
        holds.obstacles = List.of(new LaunchGate.Obstacle("link-gone", "items.2.destination", "404"));

        agenda.advance(NOW);
        agenda.advance(NOW.plus(Duration.ofMinutes(14)));

        assertThat(planning.sent).isEmpty();
        assertThat(campaigns.campaigns.get(new CampaignId(2)).status()).isEqualTo(Status.SCHEDULED);
        assertThat(holds.holds).containsExactly(new Hold(new CampaignId(2), 1, NOW, holds.obstacles));
        holds.obstacles = List.of();
        agenda.advance(NOW.plus(Duration.ofMinutes(15)));
        assertThat(planning.sent).hasSize(64);
    }

    @Test
    void what_is_held_back_ends_with_its_window() {
        campaigns.items.add(new ItemId(2));
        draft(List.of(new ItemId(2)), EVERYONE, END.minusSeconds(60));
        holds.obstacles = List.of(new LaunchGate.Obstacle("link-gone", "items.2.destination", "404"));

        agenda.advance(END.minusSeconds(60));
        assertThat(campaigns.agenda).containsEntry(new CampaignId(2), END);
        agenda.advance(END);
        assertThat(campaigns.campaigns.get(new CampaignId(2)).status()).isEqualTo(Status.ENDED);
        assertThat(planning.sent).isEmpty();
    }

    @Test
    void a_scheduled_campaign_that_is_not_fit_is_left_until_its_window_closes() {
        draft(List.of(), EVERYONE, NOW);

        agenda.advance(NOW);
        assertThat(campaigns.agenda).containsEntry(new CampaignId(2), END);
        agenda.advance(END);
        assertThat(campaigns.campaigns.get(new CampaignId(2)).status()).isEqualTo(Status.ENDED);
        assertThat(campaigns.agenda).isEmpty();
    }

    @Test
    void it_is_sending_once_the_last_page_of_every_segment_is_planned() {
        launcher.launch(ID, "key", NOW);
        planned(63);
        planning.record(new PlannedPage(ID, 63, 0, 5, Map.of(), new EmployeeId(9)));
        agenda.advance(NOW.plusSeconds(300));
        assertThat(status()).isEqualTo(Status.PLANNING);

        planning.record(new PlannedPage(ID, 63, 1, 5, Map.of(), null));
        agenda.advance(NOW.plusSeconds(301));
        assertThat(status()).isEqualTo(Status.SENDING);
    }

    @Test
    void segments_that_never_end_are_planned_again_after_a_quarter_of_an_hour() {
        launcher.launch(ID, "key", NOW);
        planned(62);
        planning.sent.clear();

        agenda.advance(NOW.plus(Duration.ofMinutes(15)));

        assertThat(planning.sent).containsExactly(PlanOrder.first(ID, 62), PlanOrder.first(ID, 63));
        planning.sent.clear();
        agenda.advance(NOW.plus(Duration.ofMinutes(16)));
        assertThat(planning.sent).isEmpty();
    }

    @Test
    void its_window_closes_whatever_it_was_doing() {
        launcher.launch(ID, "key", END.minusSeconds(60));

        agenda.advance(END);

        assertThat(status()).isEqualTo(Status.ENDED);
        assertThat(told).singleElement().isInstanceOf(DomainEvent.CampaignEnded.class);
        assertThat(sharers.sent)
                .containsExactlyElementsOf(SharersOrder.all(new ItemId(1), new SharersOrder.Occasion.Ended(ID, END)));
        assertThat(campaigns.agenda).as("its last mails still move").containsEntry(ID, END);
    }

    @Test
    void one_campaigns_fault_does_not_keep_the_others_waiting() {
        campaigns.items.add(new ItemId(2));
        launcher.launch(ID, "key", NOW);
        planned(64);
        draft(List.of(new ItemId(2)), EVERYONE, NOW.minusSeconds(1));
        planning.down = true;

        assertThatThrownBy(() -> agenda.advance(NOW)).hasMessage("the queue does not answer");
        assertThat(status()).isEqualTo(Status.SENDING);
    }

    private void planned(int segments) {
        IntStream.range(0, segments)
                .forEach(segment -> planning.record(new PlannedPage(ID, segment, 0, 5, Map.of(), null)));
    }

    private Status status() {
        return campaigns.campaigns.get(ID).status();
    }

    private void draft(List<ItemId> items, Audience audience, @Nullable Instant startsAt) {
        new CreateCampaign(campaigns, campaigns).create(Drafts.of(items, audience, startsAt));
    }
}
