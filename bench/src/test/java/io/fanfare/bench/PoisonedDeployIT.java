package io.fanfare.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.local.Options;
import io.fanfare.local.lambda.Rollout;
import io.fanfare.local.lambda.Rollout.State;
import io.fanfare.local.lambda.Version;
import io.fanfare.local.template.Stack.ErrorAlarm;
import io.fanfare.testkit.SampleEvents;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** New versions that fail, in the midst of a busy afternoon: the alarms of the template send everybody back, and nothing is lost or doubled. */
class PoisonedDeployIT {
    private static final int PEOPLE = 20;
    private static final int CROWD = 200;
    private static final String CANARY = "Canary10Percent10Minutes";
    private static final Version THROWS = (_, _) -> {
        throw new IllegalStateException("poisoned");
    };
    /** The worse kind: the work is done, and nobody hears of it. */
    private static final Version THROWS_WHEN_DONE = (event, present) -> {
        present.call(event);
        throw new IllegalStateException("poisoned");
    };

    @AutoClose
    private final CompanyStage stage =
            new CompanyStage(Options.of(SampleEvents.root().resolve("template.yaml")), new Visitors(1));

    @Test
    void versions_behind_the_api_that_fail_are_gone_after_some_errors_and_whoever_met_them_tries_again() {
        stage.employ(CROWD);
        var launched = stage.launch(1);
        stage.pass(Duration.ofMinutes(2));
        var crowd = new ChaosCrowd(stage, 7);
        meets(crowd, rollout("SharePage", THROWS_WHEN_DONE));
        for (int minute = 0; minute < 30; minute++) {
            act(crowd);
        }
        meets(crowd, rollout("FollowLink", THROWS));
        do {
            act(crowd);
        } while (crowd.isBusy());
        stage.pass(Duration.ofHours(2));

        var truth = Objects.requireNonNull(crowd.truths().get(launched.campaign()));
        var item = stage.results(launched.campaign()).path("items").path(0);
        assertThat(item.at("/hits/human").asInt()).isEqualTo(truth.humans()).isPositive();
        assertThat(item.at("/anywhere/intent").asInt()).isEqualTo(truth.intents.size());
        assertThat(deadLetters()).isEmpty();
    }

    /** There is no canary behind queues: such a version takes everything at once, the alarm wakes somebody, and what it met waits in the queue. */
    @Test
    void what_a_poisoned_version_behind_a_queue_met_is_done_once_by_the_old_one() {
        stage.employ(PEOPLE);
        stage.cloud.function("PlanDelivery").shift(THROWS, 100);
        stage.cloud.function("SendMail").shift(THROWS_WHEN_DONE, 100);
        stage.launch(1);
        stage.cloud.settle();
        assertThat(stage.cloud.mails().count()).isZero();
        putBackOnceTheAlarmRings("PlanDelivery");
        stage.pass(Duration.ofMinutes(10));
        assertThat(stage.cloud.mails().count())
                .as("sent, and nobody heard of it")
                .isPositive();
        putBackOnceTheAlarmRings("SendMail");
        stage.pass(Duration.ofHours(1));

        assertThat(stage.cloud.mails().all())
                .extracting(mail -> ChaosCrowd.claim(mail).person().value())
                .hasSize(PEOPLE)
                .doesNotHaveDuplicates();
        assertThat(deadLetters()).isEmpty();
    }

    private void putBackOnceTheAlarmRings(String id) {
        var function = stage.cloud.function(id);
        assertThat(Rollout.rings(function, alarm(id), stage.cloud.clock().instant()))
                .as("the alarm of %s rings", id)
                .isTrue();
        function.shiftBack();
    }

    /** A version that is well gets everything in the end. */
    @Test
    void a_version_without_errors_takes_over() {
        var calls = new java.util.concurrent.atomic.AtomicInteger();
        Version well = (event, present) -> {
            calls.incrementAndGet();
            return present.call(event);
        };
        var rollout = rollout("SharePage", well);
        look(100);
        assertThat(calls).hasValue(10);
        assertThat(rollout.look()).isEqualTo(State.SHIFTING);
        stage.pass(Duration.ofMinutes(10));
        assertThat(rollout.look()).isEqualTo(State.DONE);
        look(10);
        assertThat(calls).hasValue(20);
    }

    /** Within the minutes in which the alarm is watched; without enough calls a canary shows nothing. */
    private void meets(ChaosCrowd crowd, Rollout rollout) {
        do {
            act(crowd);
        } while (rollout.look() == State.SHIFTING);
        assertThat(rollout.look()).isEqualTo(State.ROLLED_BACK);
    }

    private void act(ChaosCrowd crowd) {
        stage.pass(Duration.ofMinutes(1));
        crowd.act();
    }

    private void look(int times) {
        for (int time = 0; time < times; time++) {
            var page =
                    stage.visitors.get(Visitors.BROWSER, stage.cloud.baseUri().resolve("/about-measuring"));
            assertThat(page.statusCode()).isEqualTo(200);
        }
    }

    private Rollout rollout(String function, Version next) {
        return Rollout.begin(stage.cloud.function(function), alarm(function), next, CANARY, stage.cloud.clock());
    }

    private ErrorAlarm alarm(String function) {
        return Objects.requireNonNull(stage.cloud.stack().errorAlarms().get(function + "Errors"));
    }

    private List<String> deadLetters() {
        return stage.cloud.queues().all().stream()
                .filter(queue -> queue.spec().id().endsWith("DeadLetters") && queue.depth() > 0)
                .map(queue -> queue.spec().id())
                .toList();
    }
}
