package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.LaunchOutcome;
import io.fanfare.campaign.LaunchOutcome.AlreadyLaunched;
import io.fanfare.campaign.LaunchOutcome.Conflict;
import io.fanfare.campaign.LaunchOutcome.Launched;
import io.fanfare.campaign.LaunchOutcome.Reason;
import io.fanfare.campaign.LaunchOutcome.Unfit;
import io.fanfare.campaign.LaunchOutcome.Unknown;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Week;
import io.fanfare.people.Roster;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.Faults.Crash;
import io.fanfare.testkit.Faults.CrashPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchCampaignIT {
    private static final CampaignId ID = new CampaignId(1);
    private static final Launch LAUNCH = new Launch("key", Examples.NOW, Week.of(Examples.NOW));
    private final Stage stage = new Stage();

    @Test
    void a_launch_fixes_key_moment_and_week_and_orders_every_segment() {
        stage.store(Examples.campaign(1, 3));

        var outcome = launch("key");

        var campaign = stage.campaign(1);
        assertThat(outcome).isEqualTo(new Launched(campaign));
        assertThat(campaign.status()).isEqualTo(Status.PLANNING);
        assertThat(campaign.launch()).isEqualTo(LAUNCH);
        assertThat(stage.waitingPlans()).containsExactlyInAnyOrderElementsOf(PlanOrder.all(ID));
    }

    @Test
    void the_same_key_answers_the_same_and_orders_again_what_a_crash_may_have_swallowed() {
        stage.store(Examples.campaign(1, 3));
        launch("key");
        stage.waitingPlans();

        stage.clock.advance(Duration.ofDays(1));

        assertThat(launch("key")).isInstanceOf(AlreadyLaunched.class);
        assertThat(stage.campaign(1).launch()).isEqualTo(LAUNCH);
        assertThat(stage.waitingPlans()).containsExactlyInAnyOrderElementsOf(PlanOrder.all(ID));
    }

    @Test
    void once_mails_go_out_the_same_key_orders_nothing() {
        stage.store(Examples.campaign(1, 3));
        launch("key");
        stage.waitingPlans();
        stage.campaigns.advance(stage.campaign(1), Status.SENDING, null);

        assertThat(launch("key")).isEqualTo(new AlreadyLaunched(stage.campaign(1)));
        assertThat(stage.waitingPlans()).isEmpty();
    }

    @Test
    void another_key_conflicts() {
        stage.store(Examples.campaign(1, 3));
        launch("key");
        stage.waitingPlans();

        assertThat(launch("other")).isEqualTo(new Conflict(stage.campaign(1)));
        assertThat(stage.waitingPlans()).isEmpty();
    }

    @Test
    void what_ended_without_a_launch_conflicts() {
        stage.store(Examples.campaign(1, 3));
        stage.campaigns.advance(stage.campaign(1), Status.ENDED, null);

        assertThat(launch("key")).isInstanceOf(Conflict.class);
    }

    @Test
    void what_is_unknown_or_unfit_is_told() {
        assertThat(launch("key")).isEqualTo(new Unknown());

        stage.store(Examples.campaign(1));
        assertThat(launch("key")).isEqualTo(new Unfit(Reason.NO_ITEMS));

        stage.clock.advance(Duration.ofDays(7));
        assertThat(launch("key")).isEqualTo(new Unfit(Reason.WINDOW_CLOSED));
        assertThat(stage.campaign(1).status()).isEqualTo(Status.DRAFT);
        assertThat(stage.waitingPlans()).isEmpty();
    }

    @Test
    void of_many_keys_at_once_one_launches() throws Exception {
        stage.store(Examples.campaign(1, 3));
        var outcomes = new ArrayList<LaunchOutcome>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Callable<LaunchOutcome>>();
            for (int n = 0; n < 8; n++) {
                var key = "key-" + n;
                work.add(() -> launch(key));
            }
            for (var future : threads.invokeAll(work)) {
                outcomes.add(future.get());
            }
        }

        assertThat(outcomes).filteredOn(Launched.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Conflict.class::isInstance).hasSize(7);
        assertThat(stage.waitingPlans()).hasSize(Roster.SEGMENTS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_crash_at_any_call_is_made_good_by_the_same_key(boolean afterwards) {
        crashEverywhere(afterwards, id -> {
            stage.launcher(Stage.NO_FAULTS).launch(id, "key", stage.clock.instant());
            return stage.waitingPlans();
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_crash_after_the_launch_is_made_good_by_the_schedule(boolean afterwards) {
        crashEverywhere(afterwards, id -> {
            if (stage.campaigns.find(id).orElseThrow().launch() == null) {
                // Nothing was launched, so the caller must ask again.
                stage.launcher(Stage.NO_FAULTS).launch(id, "key", stage.clock.instant());
            }
            stage.clock.advance(Duration.ofMinutes(2));
            stage.advancer().advance(stage.clock.instant());
            return stage.waitingPlans();
        });
    }

    /** Crashes a launch around its first call, then its second, and so on; each is made good and then looks like any other. */
    private void crashEverywhere(boolean afterwards, Recovery recovery) {
        CrashPlan crash;
        int call = 0;
        do {
            call++;
            var id = new CampaignId(call);
            stage.store(Examples.campaign(call, 3));
            crash = Faults.crashAt(call, afterwards);
            var ordered = new ArrayList<PlanOrder>();
            try {
                stage.launcher(crash).launch(id, "key", stage.clock.instant());
            } catch (Crash _) {
                ordered.addAll(stage.waitingPlans());
            }
            ordered.addAll(recovery.recover(id));

            var campaign = stage.campaigns.find(id).orElseThrow();
            assertThat(campaign.status()).as("call %s", call).isEqualTo(Status.PLANNING);
            assertThat(campaign.launch()).isNotNull().extracting(Launch::key).isEqualTo("key");
            assertThat(ordered.stream().filter(order -> order.campaign().equals(id)))
                    .as("call %s", call)
                    .containsAll(PlanOrder.all(id));
        } while (crash.hasCrashed());
        // One read, two updates and seven batches of ten at least.
        assertThat(call).isGreaterThan(10);
    }

    private LaunchOutcome launch(String key) {
        return stage.launcher(Stage.NO_FAULTS).launch(ID, key, stage.clock.instant());
    }

    private interface Recovery {
        List<PlanOrder> recover(CampaignId id);
    }
}
