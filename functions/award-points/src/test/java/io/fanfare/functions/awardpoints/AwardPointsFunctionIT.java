package io.fanfare.functions.awardpoints;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.fanfare.aws.dynamo.DynamoHours;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.Rows;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.Hour;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalEventBridge;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AwardPointsFunctionIT {
    private final String tableName = LocalDynamo.shared().newMainTable();
    private final String bus = LocalEventBridge.shared().newBus();
    private final Table main = new Table(LocalDynamo.shared().client(), tableName);

    @BeforeEach
    void aReadableShare() {
        LocalAws.use();
        var share = new ShareKey(Samples.ITEM, Samples.PERSON, 1);
        var facts = new HourFacts(3, 0, 1, 0, 0, 60, 0, 0, 61, 90, 0, 0);
        new DynamoHours(main, main).setShares(Hour.parse("2026-11-23T07"), 1, Map.of(share, facts));
    }

    @Test
    void the_sample_event_posts_what_is_owed_and_its_double_nothing() {
        try (var context = context()) {
            var function = new AwardPointsFunction(context);
            var event = SampleEvents.read("award-points/award", SQSEvent.class);
            assertThat(function.execute(event).getBatchItemFailures()).isEmpty();
            assertThat(function.execute(event).getBatchItemFailures()).isEmpty();
        }
        // Three readers, the first on LinkedIn, an intent where LinkedIn allows it.
        assertThat(balance()).isEqualTo(3 + 10 + 2);
        assertThat(main.query(Keys.history(Samples.PERSON), Keys.ENTRY_PREFIX, Table.Read.STRONG))
                .hasSize(1);
        assertThat(LocalEventBridge.shared().details(bus))
                .extracting(event -> event.path("id").asText().replaceFirst("^share#.*", "share"))
                .containsExactly("7#1#1", "share", "7#1#1", "share");
    }

    @Test
    void a_bus_that_does_not_take_the_event_costs_the_message_alone_and_its_repetition_tells() {
        LocalEventBridge.shared().refuse(bus, 6);
        try (var context = context()) {
            var function = new AwardPointsFunction(context);
            var event = SampleEvents.read("award-points/award", SQSEvent.class);
            assertThat(function.execute(event).getBatchItemFailures()).hasSize(1);
            assertThat(LocalEventBridge.shared().details(bus)).isEmpty();
            assertThat(function.execute(event).getBatchItemFailures()).isEmpty();
        }
        assertThat(balance()).isEqualTo(15);
        assertThat(LocalEventBridge.shared().details(bus)).hasSize(2);
    }

    @Test
    void a_poison_message_fails_alone_and_its_nine_neighbours_are_done() {
        var event = SampleEvents.read("award-points/award", SQSEvent.class);
        var good = event.getRecords().getFirst();
        var records = new ArrayList<SQSEvent.SQSMessage>();
        for (int at = 0; at < 10; at++) {
            var message = new SQSEvent.SQSMessage();
            message.setMessageId("m" + at);
            message.setBody(at == 4 ? "{\"v\":9}" : good.getBody());
            records.add(message);
        }
        event.setRecords(records);
        try (var context = context()) {
            assertThat(new AwardPointsFunction(context).execute(event).getBatchItemFailures())
                    .extracting(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                    .containsExactly("m4");
        }
        assertThat(balance()).isEqualTo(15);
    }

    private long balance() {
        return Rows.number(
                main.get(Keys.balance(Samples.PERSON), Table.Read.STRONG).orElseThrow(), "pts");
    }

    private ApplicationContext context() {
        var context = ApplicationContext.builder()
                .properties(Map.of(
                        "main.table",
                        tableName,
                        "event.bus",
                        bus,
                        "site.conversions.earn",
                        "false",
                        "platform.policy",
                        "STRICT"))
                .build();
        context.registerSingleton(InstantSource.class, new FixedClock(Samples.MOMENT));
        return context.start();
    }
}
