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
import org.junit.jupiter.params.provider.ValueSource;

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
        "conversion, 0, 1",
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

    @ParameterizedTest
    @CsvSource({
        "webhook, 1, 1",
        "linkedin, 3, 1",
        "meta, 3, 1",
        "instagram, 1, 0",
        "x, 1, 1",
        "x-account-activity, 1, 0",
        "mastodon, 1, 1"
    })
    void each_event_of_a_webhook_is_evidence_once_and_a_persons_own_link_confirms(String sample, int events, int own) {
        run(sample);
        run(sample);
        var rows = main.query(Keys.hour(NINE), "WEBHOOK#", Table.Read.STRONG);
        assertThat(rows).hasSize(events);
        assertThat(rows)
                .filteredOn(row -> row.containsKey("person"))
                .hasSize(own)
                .allSatisfy(row -> {
                    assertThat(Rows.number(row, "person")).isEqualTo(Samples.PERSON.value());
                    assertThat(Rows.number(row, "item")).isEqualTo(Samples.ITEM.value());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "meta", "instagram", "x", "x-account-activity", "mastodon"})
    void nothing_that_others_are_called_or_say_is_stored(String sample) {
        run(sample);
        var stored = LocalDynamo.shared()
                .client()
                .scan(request -> request.tableName(mainName))
                .items()
                .toString();
        assertThat(stored).contains("WEBHOOK#");
        assertThat(stored)
                .doesNotContainIgnoringCase(
                        "zLqTygBP8S",
                        "4455667788990011223",
                        "1111111111111111111",
                        "232323232",
                        "109323456789012345",
                        "someone",
                        "Some One",
                        "Test S",
                        "Gefeliciteerd",
                        "Proud of this",
                        "Mooi",
                        "Read this",
                        "Lees dit",
                        "hiring");
    }

    @Test
    void a_verified_body_that_nobody_can_read_fails_alone_and_ends_among_the_dead_letters() {
        var event = SampleEvents.read("record-engagement/linkedin", SQSEvent.class);
        var message = event.getRecords().getFirst();
        message.setBody(message.getBody().replaceFirst("\"body\":\"[^\"]*\"", "\"body\":\"bm8ganNvbg==\""));
        try (var context = context()) {
            assertThat(new RecordEngagementFunction(context).execute(event).getBatchItemFailures())
                    .extracting(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                    .containsExactly(message.getMessageId());
        }
    }

    @Test
    void a_removal_that_comes_before_its_conversion_stands_in_its_hour() {
        run("conversion-removed");
        assertThat(main.query(Keys.hour(NINE), "", Table.Read.STRONG)).isEmpty();
        run("conversion");
        run("conversion-removed");
        assertThat(main.query(Keys.hour(NINE), "CONVERSION#", Table.Read.STRONG))
                .hasSize(2);
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
