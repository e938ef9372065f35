package io.fanfare.local.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.aws.json.PlanMessages;
import io.fanfare.aws.log.Work;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.kernel.CampaignId;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Dead letters as SQS makes them: received too often, moved by the queue's own policy. */
class DeadLettersIT {
    private static final String PERSONAL = "{\"detail\":{\"mail\":{\"destination\":[\"ann@noordlicht.example\"]}}}";
    private final SqsClient sqs = LocalSqs.shared().client();
    private final String stack = "s" + UUID.randomUUID().toString().substring(0, 8);
    private final String dead = queue("PlansDeadLetters", Map.of());
    private final String source = queue(
            "PlansQueue",
            Map.of(
                    QueueAttributeName.REDRIVE_POLICY,
                    "{\"deadLetterTargetArn\":\"" + arn(dead) + "\",\"maxReceiveCount\":1}",
                    QueueAttributeName.VISIBILITY_TIMEOUT,
                    "0"));
    private final List<Duration> pauses = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final DeadLetters deadLetters = new DeadLetters(
            sqs, stack, InstantSource.system(), pauses::add, new PrintStream(printed, true, StandardCharsets.UTF_8));

    @AfterEach
    void close() {
        sqs.close();
    }

    @Test
    void they_are_listed_with_kind_reason_age_and_ids_and_without_a_word_of_what_they_hold() {
        fail(plan(1), plan(2), PERSONAL);
        assertThat(deadLetters.list("")).isZero();
        assertThat(text())
                .contains(
                        "-PlansDeadLetters: 3", "2 x plan | its work failed", "1 x unreadable", "oldest 0 minutes ago")
                .contains("correlation launch-of-monday")
                .doesNotContain("ann@", "noordlicht");
        deadLetters.list("");
        assertThat(text()).as("looking takes nothing away").contains("-PlansDeadLetters: 3\n  2 x plan");
    }

    @Test
    void a_tick_at_which_a_function_failed_names_its_schedule_and_its_request() {
        fail("{\"schedule\":\"judge-hits\",\"tick\":\"run-7\"}");
        deadLetters.list("");
        assertThat(text()).contains("1 x tick of judge-hits", "request run-7 ").doesNotContain("unreadable");
    }

    @Test
    void nothing_goes_back_before_somebody_says_so() {
        fail(plan(1), PERSONAL);
        deadLetters.redrive("Plans", 10, false);
        assertThat(text()).contains("1 of the 2 that were looked at would go back, of 2 in all");
        assertThat(LocalSqs.shared().drain(source)).isEmpty();
        assertThat(LocalSqs.shared().drain(dead)).hasSize(2);
    }

    @Test
    void what_can_be_read_goes_back_whole_and_not_too_fast_and_the_rest_stays() {
        var plans = IntStream.rangeClosed(1, 23).mapToObj(DeadLettersIT::plan).toArray(String[]::new);
        fail(plans);
        fail(PERSONAL);
        assertThat(deadLetters.redrive("Plans", 10, true)).as("something stays").isEqualTo(1);
        assertThat(text()).contains("23 messages went back, 1 stay");
        assertThat(LocalSqs.shared().drain(source)).containsExactlyInAnyOrder(plans);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMillis(2_400));
    }

    @Test
    void what_fails_again_is_there_again_and_goes_round_once_only() {
        fail(plan(1), plan(2));
        deadLetters.redrive("Plans", 10, true);
        receiveUntilDead(2);
        deadLetters.list("Plans");
        assertThat(text()).contains("2 messages went back, 0 stay", "-PlansDeadLetters: 2");
    }

    @Test
    void a_queue_must_be_named_and_have_somewhere_to_go_back_to() {
        queue("SchedulesDeadLetters", Map.of());
        assertThatThrownBy(() -> deadLetters.redrive("", 10, true)).hasMessageContaining("-PlansDeadLetters, ");
        assertThatThrownBy(() -> deadLetters.redrive("Nowhere", 10, true)).hasMessageContaining("must name one of");
        assertThatThrownBy(() -> deadLetters.redrive("Schedules", 10, true))
                .hasMessageContaining("filled by another service");
        assertThatThrownBy(() -> DeadLetters.redrive(List.of("--queue", "x", "--rate", "0"), System.out))
                .hasMessageContaining("--rate is a number from 1 to 1000");
        assertThatThrownBy(() -> DeadLetters.redrive(List.of("--apply"), System.out))
                .hasMessageContaining("usage");
        assertThatThrownBy(() -> DeadLetters.list(List.of("--all"), System.out)).hasMessageContaining("usage");
    }

    private static String plan(int campaign) {
        return new Work("campaign-api", "r", "launch-of-monday", Samples.MOMENT)
                .call(() -> PlanMessages.write(PlanOrder.first(new CampaignId(campaign), 1), Samples.MOMENT));
    }

    private void fail(String... bodies) {
        for (var body : bodies) {
            sqs.sendMessage(request -> request.queueUrl(source).messageBody(body));
        }
        receiveUntilDead(bodies.length);
    }

    /** Each is received once and not deleted; the next look moves it. */
    private void receiveUntilDead(int messages) {
        int received = 0;
        for (int attempt = 0; attempt < 50 && received < messages; attempt++) {
            received += sqs.receiveMessage(request -> request.queueUrl(source).maxNumberOfMessages(10))
                    .messages()
                    .size();
        }
        assertThat(received).isEqualTo(messages);
        assertThat(sqs.receiveMessage(request -> request.queueUrl(source).maxNumberOfMessages(10))
                        .messages())
                .isEmpty();
    }

    private String queue(String name, Map<QueueAttributeName, String> attributes) {
        return sqs.createQueue(request -> request.queueName(stack + "-" + name).attributes(attributes))
                .queueUrl();
    }

    private String arn(String url) {
        return sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
