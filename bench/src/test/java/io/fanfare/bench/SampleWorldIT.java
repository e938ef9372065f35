package io.fanfare.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.local.ops.RowJson;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows with which functions rehearse are those that the adapters write today; a salt, which is chance, they make themselves. */
class SampleWorldIT {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .build();

    @Test
    void functions_rehearse_with_the_rows_of_the_sample_world() throws IOException {
        var main = new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newMainTable());
        var traces =
                new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newTracesTable());
        var world = new SampleWorld(main, traces);
        world.store();
        world.storeWhatComesOfIt();

        var rows = Stream.of(main, traces)
                .flatMap(table -> table.client().scanPaginator(scan -> scan.tableName(table.name())).items().stream())
                .filter(row -> !row.get("pk").s().equals("SALTS"))
                .map(SampleWorldIT::line)
                .sorted()
                .toList();

        var renewed = Path.of("target/rows.jsonl");
        Files.write(renewed, rows);
        assertThat(SampleEvents.root().resolve("src-shared/aws/src/main/resources/io/fanfare/aws/priming/rows.jsonl"))
                .as("if rows have changed on purpose, %s is what they are now", renewed.toAbsolutePath())
                .hasSameTextualContentAs(renewed);
    }

    /** In one order, and without what is chance: a visitor's mark is salted. */
    private static String line(Map<String, AttributeValue> row) {
        var steady = new HashMap<>(row);
        steady.computeIfPresent("visitor", (_, _) -> AttributeValue.fromS("somebody"));
        steady.computeIfPresent("json", (_, json) -> AttributeValue.fromS(sorted(json.s())));
        return sorted(RowJson.write(steady).toString());
    }

    private static String sorted(String text) {
        try {
            return text.startsWith("{") ? SORTED.writeValueAsString(SORTED.readValue(text, Map.class)) : text;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
