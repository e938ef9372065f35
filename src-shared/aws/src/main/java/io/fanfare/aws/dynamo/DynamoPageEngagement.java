package io.fanfare.aws.dynamo;

import io.fanfare.engagement.PageFold;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.PageEngagement;
import io.fanfare.report.PageHours;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Page engagement from the day rows of an item's partition, or of the company's. */
public final class DynamoPageEngagement implements PageEngagement, PageHours {
    private final Table table;

    public DynamoPageEngagement(Table table) {
        this.table = table;
    }

    @Override
    public Map<String, PageFold.Counts> of(ItemId item) {
        return sums(item);
    }

    @Override
    public Map<String, PageFold.Counts> ofCompany() {
        return sums(null);
    }

    @Override
    public Map<Hour, PageFold> of(Collection<ItemId> items) {
        var hours = new HashMap<Hour, Map<PageFold.Page, PageFold.Counts>>();
        items.forEach(item -> gather(item, hours));
        gather(null, hours);
        return hours.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new PageFold(entry.getValue())));
    }

    private void gather(@Nullable ItemId item, Map<Hour, Map<PageFold.Page, PageFold.Counts>> hours) {
        table.query(Keys.pages(item), Keys.PAGE_PREFIX, Table.Read.STRONG).forEach(row -> {
            var parts = Rows.text(row, Key.SK).split("#", 3);
            PageRows.hours(LocalDate.parse(parts[2]), row)
                    .forEach((hour, counts) -> hours.computeIfAbsent(hour, _ -> new HashMap<>())
                            .put(new PageFold.Page(item, parts[1]), counts));
        });
    }

    private Map<String, PageFold.Counts> sums(@Nullable ItemId item) {
        var sums = new HashMap<String, PageFold.Counts>();
        table.query(Keys.pages(item), Keys.PAGE_PREFIX, Table.Read.EVENTUAL)
                .forEach(row -> sums.merge(
                        Rows.text(row, Key.SK).split("#", 3)[1], PageRows.total(row), PageFold.Counts::plus));
        return sums;
    }
}
