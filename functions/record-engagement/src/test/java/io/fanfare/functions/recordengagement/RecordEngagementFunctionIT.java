package io.fanfare.functions.recordengagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.Rows;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.kernel.Hour;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSecrets;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordEngagementFunctionIT {
    private static final Hour NINE = Hour.of(Samples.MOMENT);
    private final String mainName = LocalDynamo.shared().newMainTable();
    private final String tracesName = LocalDynamo.shared().newTracesTable();
    private final Table main = new Table(LocalDynamo.shared().client(), mainName);
    private final Table traces = new Table(LocalDynamo.shared().client(), tracesName);

    @BeforeEach
    void localServices() {
        LocalAws.use();
        LocalSecrets.shared().put("public", Samples.PUBLIC_RING);
    }

    @ParameterizedTest
    @CsvSource({
        "hit, 1, 0",
        "open, 1, 0",
        "decoy, 1, 0",
        "landed, 1, 0",
        "delivered, 1, 0",
        "intent, 0, 1",
        "confirm, 0, 1",
        "decline, 0, 1",
        "webhook, 0, 1"
    })
    void each_sample_is_kept_once_however_often_it_comes(String sample, int hits, int deeds) {
        try (var context = context()) {
            var function = new RecordEngagementFunction(context);
            var event = SampleEvents.read("record-engagement/" + sample, SQSEvent.class);
            assertThat(function.execute(event).getBatchItemFailures()).isEmpty();
            assertThat(function.execute(event).getBatchItemFailures()).isEmpty();
        }
        assertThat(traces.query(Keys.hour(NINE), "", Table.Read.STRONG)).hasSize(hits);
        assertThat(main.query(Keys.hour(NINE), "", Table.Read.STRONG)).hasSize(deeds);
        assertThat(main.get(Keys.hourControl(NINE), Table.Read.STRONG))
                .hasValueSatisfying(row -> assertThat(Rows.number(row, "mark")).isEqualTo(2));
    }

    @Test
    void a_hit_is_kept_without_any_full_address_and_for_35_days() {
        run("hit");
        assertThat(traces.query(Keys.hour(NINE), "", Table.Read.STRONG))
                .singleElement()
                .satisfies(row -> {
                    assertThat(Rows.text(row, "visitor")).matches("[A-Za-z0-9_-]{16}");
                    assertThat(Rows.number(row, "ttl")).isEqualTo(Samples.MOMENT.getEpochSecond() + 35L * 24 * 3600);
                });
    }

    @Test
    void a_webhook_that_carries_a_persons_link_confirms_their_share() {
        run("webhook");
        assertThat(main.query(Keys.hour(NINE), "CONFIRM#", Table.Read.STRONG)).hasSize(1);
    }

    @Test
    void an_unknown_version_fails_alone() {
        var event = SampleEvents.read("record-engagement/batch", SQSEvent.class);
        var poison = new SQSEvent.SQSMessage();
        poison.setMessageId("poison");
        poison.setBody("{\"v\":2,\"kind\":\"hit\"}");
        int neighbours = event.getRecords().size();
        event.getRecords().addFirst(poison);
        try (var context = context()) {
            assertThat(new RecordEngagementFunction(context).execute(event).getBatchItemFailures())
                    .extracting(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                    .containsExactly("poison");
        }
        int kept = traces.query(Keys.hour(NINE), "", Table.Read.STRONG).size()
                + main.query(Keys.hour(NINE), "", Table.Read.STRONG).size();
        assertThat(kept).isEqualTo(neighbours);
    }

    private void run(String sample) {
        try (var context = context()) {
            new RecordEngagementFunction(context)
                    .execute(SampleEvents.read("record-engagement/" + sample, SQSEvent.class));
        }
    }

    private ApplicationContext context() {
        var context = ApplicationContext.builder()
                .properties(Map.of("main.table", mainName, "traces.table", tracesName, "public.secret.id", "public"))
                .build();
        context.registerSingleton(InstantSource.class, new FixedClock(Samples.MOMENT));
        return context.start();
    }
}
