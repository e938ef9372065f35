package io.fanfare.functions.plandelivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoHours;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoPlannedPages;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.json.MailMessages;
import io.fanfare.aws.json.PlanMessages;
import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.campaign.PlannedPage;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOrder.ForCampaign;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent.State;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanDeliveryFunctionIT {
    private final String tableName = LocalDynamo.shared().newMainTable();
    private final Table main = new Table(LocalDynamo.shared().client(), tableName);
    private final String plans = LocalSqs.shared().newQueue();
    private final String mails = LocalSqs.shared().newQueue();

    @BeforeEach
    void aLaunchedCampaign() {
        LocalAws.use();
        var campaign = Examples.campaign(Samples.CAMPAIGN.value(), Samples.ITEM.value());
        var campaigns = new DynamoCampaigns(main);
        campaigns.store(campaign, List.of(), List.of());
        campaigns.launch(campaign, new Launch("key", Samples.MOMENT, Week.of(Samples.MOMENT)), Samples.MOMENT);
        new DynamoItems(main).create(Examples.item(Samples.ITEM.value(), 2, Language.EN));
    }

    @Test
    void the_sample_event_queues_the_mail_of_its_segment_and_its_double_nothing() {
        people(1);
        var event = SampleEvents.read("plan-delivery/plan", SQSEvent.class);

        assertThat(execute(event).getBatchItemFailures()).isEmpty();
        assertThat(execute(event).getBatchItemFailures()).isEmpty();

        assertThat(waitingMails())
                .containsExactly(new ForCampaign(
                        Samples.CAMPAIGN, Samples.PERSON, Week.of(Samples.MOMENT), Map.of(Samples.ITEM, 0L)));
        assertThat(LocalSqs.shared().drain(plans)).isEmpty();
        assertThat(new DynamoPlannedPages(main).of(Samples.CAMPAIGN))
                .containsExactly(new PlannedPage(Samples.CAMPAIGN, 7, 0, 1, Map.of(), null));
    }

    @Test
    void a_segment_of_more_than_a_page_asks_for_the_next_page() {
        people(201);
        var event = SampleEvents.read("plan-delivery/plan", SQSEvent.class);

        execute(event);

        var next = LocalSqs.shared().drain(plans);
        assertThat(next.stream().map(PlanMessages::read))
                .containsExactly(new PlanOrder(Samples.CAMPAIGN, 7, 1, 64 * 199 + 7));
        assertThat(waitingMails()).hasSize(200);

        event.getRecords().getFirst().setBody(next.getFirst());
        execute(event);
        assertThat(waitingMails()).hasSize(1);
        assertThat(LocalSqs.shared().drain(plans)).isEmpty();
    }

    @Test
    void the_sample_of_a_digest_slot_queues_the_digests_of_its_part() {
        people(1);
        new DynamoRoster(main).optIn(Samples.PERSON, "2026-11", Samples.MOMENT);
        new DynamoPeopleRegister(main).add(Examples.person(23, Language.NL, State.NONE));
        new DynamoRoster(main).optIn(new EmployeeId(23), "2026-11", Samples.MOMENT);

        assertThat(execute(SampleEvents.read("plan-delivery/digests", SQSEvent.class))
                        .getBatchItemFailures())
                .isEmpty();

        var start = Instant.parse("2026-11-23T07:00:00Z");
        var week = Week.of(start);
        assertThat(waitingMails()).containsExactly(new MailOrder.ForDigest(new EmployeeId(23), week, start));
        assertThat(LocalSqs.shared().drain(plans)).isEmpty();
    }

    /** D27 */
    @Test
    void the_sample_of_a_recall_queues_the_mails_of_its_part_and_the_next_look() {
        new DynamoHours(main, main)
                .setShares(
                        Hour.parse("2026-11-18T09"),
                        1,
                        Map.of(
                                new ShareKey(Samples.ITEM, Samples.PERSON, 1),
                                new HourFacts(0, 0, 0, 0, 0, 60, 0, 0, 0, 0, 0, 0),
                                new ShareKey(Samples.ITEM, new EmployeeId(8), 1),
                                new HourFacts(0, 0, 0, 0, 0, 60, 0, 0, 0, 0, 0, 0)));

        assertThat(execute(SampleEvents.read("plan-delivery/recalled", SQSEvent.class))
                        .getBatchItemFailures())
                .isEmpty();

        assertThat(waitingMails())
                .containsExactly(
                        new MailOrder.ForRecall(Samples.ITEM, Samples.PERSON, Week.of(Samples.MOMENT), Samples.MOMENT));
        assertThat(LocalSqs.shared().delayed(plans)).isEqualTo(1);

        assertThat(execute(SampleEvents.read("plan-delivery/ended", SQSEvent.class))
                        .getBatchItemFailures())
                .isEmpty();
        assertThat(waitingMails())
                .as("001-27: what the whole of it brought")
                .containsExactly(new MailOrder.ForResults(Samples.CAMPAIGN, Samples.PERSON, Week.of(Samples.MOMENT)));
    }

    @Test
    void a_poison_message_fails_alone_and_its_neighbours_are_done() {
        people(1);
        var event = SampleEvents.read("plan-delivery/plan", SQSEvent.class);
        var good = event.getRecords().getFirst();
        event.setRecords(IntStream.range(0, 10)
                .mapToObj(at -> message(
                        "m" + at, at == 4 ? "{\"v\":9}" : good.getBody().replace("\"segment\":7", "\"segment\":" + at)))
                .toList());

        assertThat(execute(event).getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("m4");
        assertThat(new DynamoPlannedPages(main).of(Samples.CAMPAIGN)).hasSize(9);
        assertThat(waitingMails()).hasSize(1);
    }

    /** So many people in segment 7. */
    private void people(int count) {
        var register = new DynamoPeopleRegister(main);
        for (int n = 0; n < count; n++) {
            register.add(Examples.person(64 * n + 7, Language.NL, State.IN));
        }
    }

    private static SQSMessage message(String id, String body) {
        var message = new SQSMessage();
        message.setMessageId(id);
        message.setBody(body);
        return message;
    }

    private List<MailOrder> waitingMails() {
        return LocalSqs.shared().drain(mails).stream()
                .map(MailMessages::read)
                .map(MailOrder.class::cast)
                .toList();
    }

    private SQSBatchResponse execute(SQSEvent event) {
        var context = ApplicationContext.builder()
                .properties(Map.of(
                        "main.table",
                        tableName,
                        "plans.queue.url",
                        plans,
                        "mails.queue.url",
                        mails,
                        "quiet.times",
                        "20-07 SATURDAY SUNDAY",
                        "holidays",
                        "BE 12-25",
                        "default.language",
                        "en"))
                .build();
        context.registerSingleton(InstantSource.class, new FixedClock(Samples.MOMENT));
        try (var started = context.start()) {
            return new PlanDeliveryFunction(started).execute(event);
        }
    }
}
