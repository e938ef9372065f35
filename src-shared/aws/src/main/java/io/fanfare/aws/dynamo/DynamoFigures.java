package io.fanfare.aws.dynamo;

import io.fanfare.aws.json.Json;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Rungs;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item's rungs and days from its partition. */
public final class DynamoFigures implements Figures {
    private final Table table;

    public DynamoFigures(Table table) {
        this.table = table;
    }

    @Override
    public ItemFigures of(ItemId item) {
        var counts = new HashMap<Integer, HourFacts>();
        table.query(Keys.itemPartition(item), Keys.DAY_PREFIX, Table.Read.EVENTUAL)
                .forEach(row -> counts.merge(network(row), total(row), HourFacts::plus));
        return table.get(Keys.rungs(item), Table.Read.EVENTUAL)
                .map(row -> new ItemFigures(
                        Json.read(Rows.text(row, "json"), Rungs.class), Instant.parse(Rows.text(row, "at")), counts))
                .orElseGet(() -> new ItemFigures(Rungs.NONE, null, counts));
    }

    private static int network(Map<String, AttributeValue> row) {
        return Integer.parseInt(Rows.text(row, Key.SK).split("#", 3)[1]);
    }

    private static HourFacts total(Map<String, AttributeValue> row) {
        var day = LocalDate.parse(Rows.text(row, Key.SK).split("#", 3)[2]);
        return HourLists.hours(day, row).values().stream().reduce(HourFacts.NONE, HourFacts::plus);
    }
}
