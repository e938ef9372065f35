package io.fanfare.bench;

import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoSending;
import io.fanfare.aws.dynamo.DynamoSoftBounces;
import io.fanfare.aws.json.MailEventReader;
import io.fanfare.aws.ses.SesAccount;
import io.fanfare.aws.ses.SesPostman;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.PaceMails;
import io.fanfare.delivery.RecordMailFeedback;
import io.fanfare.delivery.SendCampaignMail;
import io.fanfare.testkit.Examples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A campaign without any fault: planned, rendered, sent to the embedded SES, and its events recorded. */
final class MailScale {
    /**
     * @param seconds of sending, and of recording what SES said
     * @param wru for a mail, sending and recording together
     */
    record Outcome(
            int people,
            double planSeconds,
            double planRru,
            double seconds,
            double feedbackSeconds,
            double wru,
            double rru) {
        double perSecond() {
            return people / seconds;
        }
    }

    Outcome at(int people) {
        try (var stage = new MailStage(people)) {
            stage.units.reset();
            long began = System.nanoTime();
            var orders = stage.plan();
            double planSeconds = since(began);
            double planRru = stage.units.reads() / people;
            stage.units.reset();
            began = System.nanoTime();
            send(stage, orders);
            double seconds = since(began);
            began = System.nanoTime();
            record(stage);
            double feedbackSeconds = since(began);
            return new Outcome(
                    people,
                    planSeconds,
                    planRru,
                    seconds,
                    feedbackSeconds,
                    stage.units.writes() / people,
                    stage.units.reads() / people);
        }
    }

    private static void send(MailStage stage, List<MailOrder> orders) {
        try (var client = SesPostman.builder()
                .endpointOverride(stage.ses())
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()) {
            var pace = new PaceMails(
                    new DynamoSending(stage.main), new SesAccount(client), 2, _ -> {}, new Random(1), _ -> {});
            var sender = stage.sender(
                    stage.main, new DynamoDeliveries(stage.main), stage.postman(), stage.stationery(), pace);
            MailQueue.deliver(orders, order -> isSent(sender, order));
        }
    }

    private static boolean isSent(SendCampaignMail sender, MailOrder order) {
        return sender.send((MailOrder.ForCampaign) order, () -> Duration.ofMinutes(5), Examples.NOW)
                instanceof MailOutcome.Sent;
    }

    private static void record(MailStage stage) {
        var feedback = new RecordMailFeedback(
                new DynamoDeliveries(stage.main),
                new DynamoRoster(stage.main),
                new DynamoSoftBounces(stage.main),
                (_, _) -> {});
        MailQueue.deliver(new ArrayList<>(stage.events), (String event) -> {
            MailEventReader.read(event).ifPresent(feedback::record);
            return true;
        });
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
