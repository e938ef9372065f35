package io.fanfare.aws.dynamo;

import io.fanfare.engagement.PageFold;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.PageEngagement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Page engagement from the day rows of an item's partition, or of the company's. */
public final class DynamoPageEngagement implements PageEngagement {
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

    private Map<String, PageFold.Counts> sums(@Nullable ItemId item) {
        var sums = new HashMap<String, PageFold.Counts>();
        table.query(Keys.pages(item), Keys.PAGE_PREFIX, Table.Read.EVENTUAL)
                .forEach(row -> sums.merge(
                        Rows.text(row, Key.SK).split("#", 3)[1], PageRows.total(row), PageFold.Counts::plus));
        return sums;
    }
}
