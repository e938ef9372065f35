package io.fanfare.aws.dynamo;

import io.fanfare.aws.json.Json;
import io.fanfare.conversion.Tally;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Fold.ItemOnNetwork;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Rungs;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.Figures;
import io.fanfare.report.ItemHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item's rungs and days from its partition. */
public final class DynamoFigures implements Figures, ItemHours {
    private final Table table;

    public DynamoFigures(Table table) {
        this.table = table;
    }

    @Override
    public ItemFigures of(ItemId item) {
        var counts = new HashMap<Integer, HourFacts>();
        days(item)
                .forEach(row -> counts.merge(
                        network(row),
                        hours(row).values().stream().reduce(HourFacts.NONE, HourFacts::plus),
                        HourFacts::plus));
        var conversions = conversions(item);
        return table.get(Keys.rungs(item), Table.Read.EVENTUAL)
                .map(row -> new ItemFigures(
                        Json.read(Rows.text(row, "json"), Rungs.class),
                        Instant.parse(Rows.text(row, "at")),
                        counts,
                        conversions))
                .orElseGet(() -> new ItemFigures(Rungs.NONE, null, counts, conversions));
    }

    private Tally conversions(ItemId item) {
        return Tally.sum(table.query(Keys.itemPartition(item), Keys.CONVERTED_PREFIX, Table.Read.EVENTUAL).stream()
                .map(row -> TallyText.read(Rows.text(row, "tally")))
                .toList());
    }

    @Override
    public Map<Hour, HourFacts> hours(ItemId item, Instant from, Instant until) {
        var sums = new HashMap<Hour, HourFacts>();
        days(item).stream()
                .filter(row -> network(row) != Engagement.Hit.SHARE_PAGE)
                .forEach(row -> hours(row).forEach((hour, facts) -> {
                    if (!hour.start().isBefore(from) && hour.start().isBefore(until)) {
                        sums.merge(hour, facts, HourFacts::plus);
                    }
                }));
        return Map.copyOf(sums);
    }

    @Override
    public Map<Hour, HourFacts> of(ItemOnNetwork item) {
        return days(item.item()).stream()
                .filter(row -> network(row) == item.network())
                .flatMap(row -> hours(row).entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Map<String, AttributeValue>> days(ItemId item) {
        return table.query(Keys.itemPartition(item), Keys.DAY_PREFIX, Table.Read.EVENTUAL);
    }

    private static int network(Map<String, AttributeValue> row) {
        return Integer.parseInt(Rows.text(row, Key.SK).split("#", 3)[1]);
    }

    private static Map<Hour, HourFacts> hours(Map<String, AttributeValue> row) {
        return HourLists.hours(LocalDate.parse(Rows.text(row, Key.SK).split("#", 3)[2]), row);
    }
}
