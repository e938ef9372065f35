package io.fanfare.bench;

import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoSoftBounces;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.json.MailEventReader;
import io.fanfare.delivery.DeliveryFigures;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.Pace;
import io.fanfare.delivery.RecordMailFeedback;
import io.fanfare.delivery.SendCampaignMail;
import io.fanfare.local.ses.SesFault;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A campaign with every fault on: orders doubled and mixed up, the process dying between each pair of steps, a table that throttles and loses
 * answers, one mail in a hundred that SES refuses, breaks on or takes without saying so, and its events lost, doubled and mixed up.
 */
final class MailFaults {
    private static final int DOUBLED_EVERY = 5;
    /** Each attempt; a call has three. */
    private static final double PRESSURE = 0.15;

    private static final double CRASH = 0.005;
    private static final double REFUSED = 0.004;
    private static final double BROKEN = 0.003;

    /**
     * @param twice people who got the mail more than once, as SES saw it
     * @param crashesInGap times that the process died, or no answer came, after the claim and before its record
     */
    record Outcome(int people, DeliveryFigures figures, long twice, long crashesInGap, double seconds) {
        long lost() {
            return (long) figures.planned()
                    - figures.sent()
                    - figures.unknown()
                    - figures.refused()
                    - figures.carried();
        }
    }

    Outcome at(int people) {
        try (var stage = new MailStage(people)) {
            var orders = doubled(stage.plan());
            long began = System.nanoTime();
            bad(stage);
            var gap = new GapCounter(new SplittableRandom(5), CRASH);
            var sender = sender(stage, gap);
            MailQueue.deliver(orders, (MailOrder order) -> isSettled(sender, gap, order));
            record(stage);
            long twice =
                    stage.taken.values().stream().filter(times -> times > 1).count();
            return new Outcome(people, stage.figures(), twice, gap.count(), (System.nanoTime() - began) / 1e9);
        }
    }

    private static List<MailOrder> doubled(List<MailOrder> planned) {
        var random = new Random(1);
        var orders = new ArrayList<>(planned);
        planned.stream().filter(_ -> random.nextInt(DOUBLED_EVERY) == 0).forEach(orders::add);
        Collections.shuffle(orders, random);
        return orders;
    }

    private static void bad(MailStage stage) {
        var random = new Random(3);
        stage.weather
                .refusing(_ -> chance(
                        random,
                        REFUSED,
                        random.nextBoolean()
                                ? SesFault.TOO_MANY
                                : random.nextBoolean() ? SesFault.REJECTED : SesFault.BROKEN))
                .breakingAfterwards(_ -> chance(random, BROKEN, SesFault.BROKEN))
                .events(0.05, 0.1, true);
    }

    private static synchronized Optional<SesFault> chance(Random random, double probability, SesFault fault) {
        return random.nextDouble() < probability ? Optional.of(fault) : Optional.empty();
    }

    private static Table pressed(MailStage stage, long seed) {
        var plan = Faults.pressed(new SplittableRandom(seed), PRESSURE);
        return new Table(Faults.around(DynamoDbClient.class, stage.main.client(), plan), stage.main.name());
    }

    private static SendCampaignMail sender(MailStage stage, GapCounter gap) {
        var table = pressed(stage, 7);
        return stage.sender(
                table,
                gap.around(new DynamoDeliveries(table)),
                gap.around(stage.postman()),
                stage.stationery(),
                Pace.FREE);
    }

    /** What dies or fails comes again, as from the queue. */
    private static boolean isSettled(SendCampaignMail sender, GapCounter gap, MailOrder order) {
        try {
            var outcome = sender.send((MailOrder.ForCampaign) order, () -> Duration.ofMinutes(5), Examples.NOW);
            gap.beforeTheEnd();
            return !(outcome instanceof MailOutcome.PutOff);
        } catch (SdkException | Faults.Crash _) {
            return false;
        }
    }

    private static void record(MailStage stage) {
        var table = pressed(stage, 9);
        var feedback = new RecordMailFeedback(
                new DynamoDeliveries(table), new DynamoRoster(table), new DynamoSoftBounces(table), (_, _) -> {});
        var events = new ArrayList<>(stage.events);
        Collections.shuffle(events, new Random(4));
        MailQueue.deliver(events, (String event) -> {
            try {
                MailEventReader.read(event).ifPresent(feedback::record);
                return true;
            } catch (SdkException _) {
                return false;
            }
        });
    }
}
