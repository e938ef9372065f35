package io.fanfare.functions.recordmailfeedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.fanfare.aws.dynamo.DynamoDeliveries;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoSending;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.json.EngagementReader;
import io.fanfare.delivery.Claim;
import io.fanfare.delivery.Delivery;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.SendingStatus;
import io.fanfare.delivery.SendingStatus.Allowance;
import io.fanfare.engagement.Engagement.Delivered;
import io.fanfare.engagement.Engagement.Delivered.Arrival;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Employee.Suppression;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkException;

class RecordMailFeedbackFunctionIT {
    private static final Week WEEK = Week.of(Samples.MOMENT);
    private final String tableName = LocalDynamo.shared().newMainTable();
    private final Table main = new Table(LocalDynamo.shared().client(), tableName);
    private final String queue = LocalSqs.shared().newQueue();
    private final DynamoDeliveries deliveries = new DynamoDeliveries(main);

    @BeforeEach
    void aClaimedMail() {
        LocalAws.use();
        new DynamoPeopleRegister(main).add(Examples.person(Samples.PERSON.value(), Language.EN, Consent.State.IN));
        var order = new MailOrder.ForCampaign(Samples.CAMPAIGN, Samples.PERSON, WEEK, Map.of(Samples.ITEM, 0L));
        deliveries.claim(Claim.of(order, Samples.MOMENT), 3);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "send, SENT, -",
                "delivery, DELIVERED, -",
                "delivery-delay, SENT, -",
                "reject, REFUSED, -",
                "rendering-failure, REFUSED, -",
                "soft-bounce, BOUNCED, -",
                "bounce, BOUNCED, BOUNCED",
                "complaint, COMPLAINED, COMPLAINED",
                "undetermined-bounce, BOUNCED, -",
                "no-domain, BOUNCED, BOUNCED",
                "on-suppression-list, BOUNCED, BOUNCED",
                "not-spam, CLAIMED, -",
                "open, CLAIMED, -",
                "click, CLAIMED, -",
                "subscription, CLAIMED, -",
                "sending-disabled, CLAIMED, -",
                "sending-enabled, CLAIMED, -",
            })
    void each_sample_moves_the_mail_and_suppresses_where_it_must(
            String sample, State state, @Nullable Suppression suppression) {
        assertThat(failures(sample)).isEmpty();
        assertThat(failures(sample)).isEmpty();

        assertThat(delivery().state()).isEqualTo(state);
        assertThat(person().suppressed()).isEqualTo(suppression);
    }

    @Test
    void out_of_order_and_doubled_the_last_word_stands() {
        assertThat(failures("complaint", "delivery", "send", "delivery", "complaint", "send"))
                .isEmpty();

        assertThat(delivery().state()).isEqualTo(State.COMPLAINED);
        assertThat(delivery().messageId()).isEqualTo("0102019aaf3c5e21-5f2c0c7e-3a41-4f65-9a1e-0f6c2f1d7b3a-000000");
        assertThat(person().wantsMail(Samples.MOMENT)).isFalse();
    }

    @Test
    void five_different_mails_that_bounce_softly_within_thirty_days_suppress_and_a_doubled_one_counts_once() {
        for (int mail = 1; mail <= 4; mail++) {
            var bounce = softBounce(mail, "2026-11-%02dT07:00:05.310Z".formatted(mail));
            assertThat(execute(bounce)).isEmpty();
            assertThat(execute(bounce)).isEmpty();
        }
        assertThat(person().suppressed()).isNull();
        assertThat(execute(softBounce(5, "2026-12-02T07:00:05.310Z"))).isEmpty();
        assertThat(person().suppressed()).as("the first is too long ago").isNull();

        assertThat(execute(softBounce(6, "2026-11-20T07:00:05.310Z"))).isEmpty();
        assertThat(person().suppressed()).as("late, and still the fifth").isEqualTo(Suppression.SOFT);
        assertThat(failures("bounce")).isEmpty();
        assertThat(person().suppressed()).isEqualTo(Suppression.BOUNCED);
        assertThat(execute(softBounce(7, "2026-11-21T07:00:05.310Z"))).isEmpty();
        assertThat(person().suppressed()).isEqualTo(Suppression.BOUNCED);
    }

    private static SQSEvent softBounce(int mail, String moment) {
        var event = event("soft-bounce");
        var message = event.getRecords().getFirst();
        message.setBody(message.getBody()
                .replace("2026-11-23T07:00:05.310Z", moment)
                .replace("0102019aaf3c5e21-5f2c", "0102019aaf3c5e21-000" + mail));
        return event;
    }

    @Test
    void sending_that_is_turned_off_stops_all_mails_until_it_is_turned_on() {
        var sending = new DynamoSending(main);
        sending.said(new SendingStatus(new Allowance(14, -1, 0, null, Samples.MOMENT), null));

        assertThat(failures("sending-disabled", "sending-disabled")).isEmpty();
        assertThat(sending.current().orElseThrow().hold()).isNotNull();
        assertThat(failures("sending-enabled", "sending-enabled")).isEmpty();
        assertThat(sending.current().orElseThrow().hold()).isNull();
    }

    @Test
    void a_poison_message_fails_alone() {
        var event = event("bounce", "send");
        event.getRecords().getFirst().setBody("<xml>");

        assertThat(execute(event)).containsExactly("m0");
        assertThat(delivery().state()).isEqualTo(State.SENT);
        assertThat(person().suppressed()).isNull();
    }

    @Test
    void the_arrivals_of_a_batch_are_one_message_and_the_same_each_time() {
        var event = event("send", "delivery", "delivery", "bounce");
        assertThat(execute(event)).isEmpty();
        assertThat(execute(event)).isEmpty();

        assertThat(LocalSqs.shared().drain(queue)).hasSize(2).allSatisfy(message -> {
            assertThat(message).contains("\"kind\":\"delivered\"", "\"correlation\":\"mail-feedback\"");
            assertThat(EngagementReader.read(message))
                    .isEqualTo(new Delivered(
                            List.of(new Arrival(Samples.PERSON, Instant.parse("2026-11-23T07:00:05.310Z")))));
        });
    }

    @Test
    void two_hours_are_two_messages() {
        var event = event("delivery", "delivery");
        var later = event.getRecords().getLast();
        later.setBody(later.getBody().replace("2026-11-23T07:00:05.310Z", "2026-11-23T08:00:05.310Z"));
        assertThat(execute(event)).isEmpty();

        assertThat(LocalSqs.shared().drain(queue)).hasSize(2);
    }

    @Test
    void feedback_of_another_kind_and_a_poison_neighbour_tell_of_no_arrival() {
        var event = event("send", "bounce", "complaint", "delivery");
        event.getRecords().getLast().setBody("<xml>");
        assertThat(execute(event)).containsExactly("m3");

        assertThat(LocalSqs.shared().drain(queue)).isEmpty();
    }

    @Test
    void while_the_queue_does_not_answer_the_whole_batch_comes_again_after_the_state_is_written() {
        assertThatThrownBy(() -> execute(event("delivery"), "http://127.0.0.1:9/000000000000/engagements"))
                .isInstanceOf(SdkException.class);

        assertThat(delivery().state()).isEqualTo(State.DELIVERED);
        assertThat(failures("delivery")).isEmpty();
        assertThat(LocalSqs.shared().drain(queue)).hasSize(1);
    }

    private List<String> failures(String... samples) {
        return execute(event(samples));
    }

    private static SQSEvent event(String... samples) {
        var records = new ArrayList<SQSMessage>();
        Arrays.stream(samples).forEach(sample -> {
            var message = SampleEvents.read("record-mail-feedback/" + sample, SQSEvent.class)
                    .getRecords()
                    .getFirst();
            message.setMessageId("m" + records.size());
            records.add(message);
        });
        var event = new SQSEvent();
        event.setRecords(records);
        return event;
    }

    private List<String> execute(SQSEvent event) {
        return execute(event, queue);
    }

    private List<String> execute(SQSEvent event, String queueUrl) {
        try (var context = ApplicationContext.builder()
                .properties(Map.of("main.table", tableName, "engagements.queue.url", queueUrl))
                .start()) {
            return new RecordMailFeedbackFunction(context)
                    .execute(event).getBatchItemFailures().stream()
                            .map(BatchItemFailure::getItemIdentifier)
                            .toList();
        }
    }

    private Delivery delivery() {
        return deliveries
                .week(WEEK, Samples.PERSON)
                .mail(new MailKey.OfCampaign(Samples.CAMPAIGN))
                .orElseThrow();
    }

    private Employee person() {
        return new DynamoRoster(main).find(Samples.PERSON).orElseThrow();
    }
}
