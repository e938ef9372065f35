package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.Hold;
import io.fanfare.campaign.LaunchGate.Obstacle;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.campaign.PlannedPage;
import io.fanfare.campaign.SharersOrder;
import io.fanfare.campaign.SharersOrder.Occasion;
import io.fanfare.delivery.Claim;
import io.fanfare.delivery.ClaimOutcome.Claimed;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.DeliveryFigures;
import io.fanfare.delivery.MailOrder;
import io.fanfare.events.DomainEvent;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import io.fanfare.people.Roster;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdvanceCampaignsIT {
    private static final Instant NOW = Examples.NOW;
    private static final Week WEEK = Week.of(NOW);
    private final Stage stage = new Stage();

    @Test
    void what_is_scheduled_is_launched_when_its_moment_has_come() {
        stage.store(Examples.scheduled(Examples.campaign(1, 3), NOW.plusSeconds(60)));

        stage.tick();
        assertThat(stage.campaign(1).status()).isEqualTo(Status.SCHEDULED);

        stage.clock.advance(Duration.ofMinutes(5));
        stage.tick();
        assertThat(stage.campaign(1).status()).isEqualTo(Status.PLANNING);
        assertThat(stage.campaign(1).launch())
                .isEqualTo(new Launch("due-2026-11-23T09:06:00.000Z", NOW.plusSeconds(300), WEEK));
        assertThat(stage.waitingPlans()).hasSize(Roster.SEGMENTS);
    }

    /** D20: what a person may not launch by hand does not launch by itself either. */
    @Test
    void a_hold_is_seen_until_the_campaign_changes_whatever_crashes() {
        for (int call = 1; call <= 3; call++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                var here = new Stage();
                here.obstacles = List.of(new Obstacle("link-gone", "items.3.destination", "404"));
                here.store(Examples.scheduled(Examples.campaign(1, 3), NOW));
                try {
                    here.advancer(Faults.crashAt(call, afterwards), here.told::addAll)
                            .advance(NOW);
                } catch (Faults.Crash _) {
                    here.tick();
                }
                var holds = new DynamoHolds(here.table);
                var hold = new Hold(new CampaignId(1), 1, NOW, here.obstacles);
                assertThat(holds.of(here.campaign(1))).contains(hold);
                assertThat(holds.hold(hold)).as("nothing new").isFalse();
                assertThat(here.campaigns.due(NOW.plusSeconds(899))).isEmpty();

                here.store(Examples.scheduled(Examples.campaign(1, 3), NOW.plusSeconds(60))
                        .in(Status.SCHEDULED));
                assertThat(holds.of(here.campaign(1))).as("another version").isEmpty();
                assertThat(here.waitingPlans()).isEmpty();
            }
        }
    }

    @Test
    void what_was_held_back_goes_out_once_nothing_stands_in_its_way() {
        stage.obstacles = List.of(new Obstacle("link-gone", "items.3.destination", "404"));
        stage.store(Examples.scheduled(Examples.campaign(1, 3), NOW));
        stage.tick();
        stage.obstacles = List.of();
        stage.clock.advance(Duration.ofMinutes(15));
        stage.tick();
        assertThat(stage.campaign(1).status()).isEqualTo(Status.PLANNING);
        assertThat(new DynamoHolds(stage.table).of(stage.campaign(1))).isEmpty();
    }

    @Test
    void a_draft_waits_for_somebody_to_launch_it_and_ends_with_its_window() {
        stage.store(Examples.campaign(1, 3));

        stage.tick();
        assertThat(stage.campaign(1).status()).isEqualTo(Status.DRAFT);

        stage.clock.advance(Duration.ofDays(7));
        stage.tick();
        assertThat(stage.campaign(1).status()).isEqualTo(Status.ENDED);
        assertThat(stage.waitingPlans()).isEmpty();
    }

    @Test
    void what_is_found_too_late_ends_without_a_mail() {
        stage.store(Examples.scheduled(Examples.campaign(1, 3), NOW));
        stage.clock.advance(Duration.ofDays(7));

        stage.tick();

        assertThat(stage.campaign(1).status()).isEqualTo(Status.ENDED);
        assertThat(stage.campaign(1).launch()).isNull();
        assertThat(stage.told).isEmpty();
        assertThat(stage.waitingSharers()).isEmpty();
        assertThat(stage.waitingPlans()).isEmpty();
        assertThat(stage.campaigns.due(NOW.plus(Duration.ofDays(100)))).isEmpty();
    }

    @Test
    void an_unfit_campaign_keeps_no_other_waiting_and_is_launched_once_it_is_mended() {
        var unfit = Examples.scheduled(Examples.campaign(1), NOW);
        stage.store(unfit);
        stage.store(Examples.scheduled(Examples.campaign(2, 3), NOW));

        stage.tick();
        assertThat(stage.campaign(1).status()).isEqualTo(Status.SCHEDULED);
        assertThat(stage.campaign(2).status()).isEqualTo(Status.PLANNING);

        var mended = Examples.scheduled(Examples.campaign(1, 3), NOW).in(Status.SCHEDULED);
        stage.store(mended);
        stage.tick();
        assertThat(stage.campaign(1).status()).isEqualTo(Status.PLANNING);
    }

    @Test
    void a_launch_under_way_is_left_alone_for_two_minutes() {
        stage.store(Examples.campaign(1, 3));
        stage.campaigns.launch(stage.campaign(1), new Launch("key", NOW, WEEK), NOW);

        stage.clock.advance(Duration.ofSeconds(119));
        stage.tick();
        assertThat(stage.waitingPlans()).isEmpty();

        stage.clock.advance(Duration.ofSeconds(1));
        stage.tick();
        assertThat(stage.waitingPlans()).hasSize(Roster.SEGMENTS);
        assertThat(stage.campaign(1).status()).isEqualTo(Status.PLANNING);
    }

    @Test
    void planning_ends_when_every_segment_has_its_last_page() {
        launched();
        planned(63, 2);
        stage.tick();
        assertThat(stage.campaign(1).status()).isEqualTo(Status.PLANNING);

        stage.pages.record(new PlannedPage(new CampaignId(1), 63, 0, 2, Map.of(), new EmployeeId(63)));
        stage.tick();
        assertThat(stage.campaign(1).status()).isEqualTo(Status.PLANNING);

        stage.pages.record(new PlannedPage(new CampaignId(1), 63, 1, 2, Map.of(), null));
        stage.tick();
        assertThat(stage.campaign(1).status()).isEqualTo(Status.SENDING);
        assertThat(stage.waitingPlans()).isEmpty();
    }

    @Test
    void segments_that_do_not_end_are_ordered_again_now_and_then() {
        launched();
        planned(62, 2);

        stage.clock.advance(Duration.ofMinutes(15));
        stage.tick();
        assertThat(stage.waitingPlans())
                .containsExactlyInAnyOrder(
                        PlanOrder.first(new CampaignId(1), 62), PlanOrder.first(new CampaignId(1), 63));

        stage.clock.advance(Duration.ofMinutes(10));
        stage.tick();
        assertThat(stage.waitingPlans()).isEmpty();

        stage.clock.advance(Duration.ofMinutes(5));
        stage.tick();
        assertThat(stage.waitingPlans()).hasSize(2);
    }

    @Test
    void mails_are_counted_by_what_became_of_them() {
        launched();
        planned(64, 2);
        stage.tick();
        heard(1, State.DELIVERED);
        heard(2, State.BOUNCED);
        heard(3, State.COMPLAINED);
        heard(4, State.SENT);
        stage.deliveries.refused(claim(5).id());
        claim(6);
        stage.deliveries.skipped(order(7));
        stage.deliveries.claim(order(8), 0);
        stage.deliveries.release(claim(9).id());

        stage.clock.advance(Duration.ofMinutes(10));
        var atClaim = stage.clock.instant();
        claim(10);
        stage.tick();

        assertThat(stage.reports.find(new CampaignId(1)))
                .contains(new DeliveryFigures(128, 4, 1, 1, 1, 2, 1, 1, Map.of(), atClaim));
    }

    @Test
    void counting_grows_rarer_and_stops_after_six_days() {
        launched();
        planned(64, 2);
        stage.tick();
        stage.tick();
        assertThat(countedAt()).isEqualTo(NOW);

        stage.clock.advance(Duration.ofMinutes(5));
        stage.tick();
        assertThat(countedAt()).isEqualTo(NOW);

        stage.clock.advance(Duration.ofMinutes(5));
        stage.tick();
        assertThat(countedAt()).isEqualTo(stage.clock.instant());

        stage.clock.set(NOW.plus(Duration.ofHours(24)));
        stage.tick();
        stage.clock.advance(Duration.ofMinutes(119));
        stage.tick();
        assertThat(countedAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));

        stage.clock.set(NOW.plus(Duration.ofDays(6).plusHours(1)));
        stage.tick();
        assertThat(countedAt()).isEqualTo(stage.clock.instant());
        assertThat(stage.campaigns.due(NOW.plus(Duration.ofDays(7)).minusMillis(1)))
                .isEmpty();
    }

    @Test
    void a_window_that_closes_ends_the_campaign_and_mails_on_their_way_are_still_counted() {
        launched();
        planned(64, 2);
        stage.tick();
        stage.clock.set(NOW.plus(Duration.ofDays(7)));
        stage.tick();

        assertThat(stage.campaign(1).status()).isEqualTo(Status.ENDED);
        assertThat(stage.campaigns.due(NOW.plus(Duration.ofDays(100)))).isEmpty();
        assertThat(countedAt()).isEqualTo(NOW);
    }

    @Test
    void the_end_of_a_launched_campaign_is_told_once_where_nothing_crashes() {
        launched();
        stage.clock.set(NOW.plus(Duration.ofDays(7)));
        stage.tick();
        stage.tick();
        assertThat(stage.waitingSharers())
                .as("001-27: who shared it hears what it brought")
                .containsExactlyInAnyOrderElementsOf(SharersOrder.all(
                        new ItemId(3), new Occasion.Ended(new CampaignId(1), NOW.plus(Duration.ofDays(7)))));
        assertThat(stage.told)
                .containsExactly(new DomainEvent.CampaignEnded(
                        new CampaignId(1),
                        "CONTENT",
                        "BRAND",
                        stage.campaign(1).items(),
                        NOW,
                        NOW.plus(Duration.ofDays(7))));
    }

    @Test
    void a_crash_around_any_call_of_the_end_tells_it_at_least_once() {
        for (int call = 1; call <= 8; call++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                var here = new Stage();
                here.store(Examples.campaign(1, 3));
                here.launcher(Stage.NO_FAULTS).launch(new CampaignId(1), "key", NOW);
                here.clock.set(NOW.plus(Duration.ofDays(7)));
                try {
                    here.advancer(Faults.crashAt(call, afterwards), here.told::addAll)
                            .advance(here.clock.instant());
                } catch (Faults.Crash _) {
                    here.tick();
                }
                assertThat(here.campaign(1).status()).isEqualTo(Status.ENDED);
                assertThat(here.told.stream().map(DomainEvent::id).distinct()).containsExactly("campaign#1");
                assertThat(here.waitingSharers().stream()
                                .map(SharersOrder::part)
                                .distinct())
                        .hasSize(SharersOrder.PARTS);
            }
        }
    }

    @Test
    void a_campaign_whose_end_cannot_be_told_does_not_end_before_it_is() {
        launched();
        stage.clock.set(NOW.plus(Duration.ofDays(7)));
        var deaf = stage.advancer(Stage.NO_FAULTS, _ -> {
            throw new IllegalStateException("the bus is down");
        });
        assertThatThrownBy(() -> deaf.advance(stage.clock.instant())).isInstanceOf(IllegalStateException.class);
        assertThat(stage.campaign(1).status()).isNotEqualTo(Status.ENDED);
        stage.tick();
        assertThat(stage.campaign(1).status()).isEqualTo(Status.ENDED);
        assertThat(stage.told).hasSize(1);
    }

    private Instant countedAt() {
        return stage.reports.find(new CampaignId(1)).orElseThrow().at();
    }

    private void launched() {
        stage.store(Examples.campaign(1, 3));
        stage.launcher(Stage.NO_FAULTS).launch(new CampaignId(1), "key", NOW);
        stage.waitingPlans();
    }

    private void planned(int segments, int people) {
        for (int segment = 0; segment < segments; segment++) {
            stage.pages.record(new PlannedPage(new CampaignId(1), segment, 0, people, Map.of(), null));
        }
    }

    private void heard(int person, State state) {
        stage.deliveries.heard(claim(person).id(), state, "m" + person);
    }

    private Claimed claim(int person) {
        return (Claimed) stage.deliveries.claim(order(person), 3);
    }

    private Claim order(int person) {
        return Claim.of(
                new MailOrder.ForCampaign(new CampaignId(1), new EmployeeId(person), WEEK, Map.of()),
                stage.clock.instant());
    }
}
