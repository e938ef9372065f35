package io.fanfare.aws.dynamo;

import io.fanfare.engagement.Hours;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads share days. */
public final class ShareDays {
    private final Table table;

    public ShareDays(Table table) {
        this.table = table;
    }

    /** Every day of a person's shares of an item, on every network. */
    public List<Hours.ShareDay> of(ItemId item, EmployeeId person, Table.Read read) {
        return table.query(Keys.shares(item, person), Keys.sharesOf(person), read).stream()
                .map(ShareDays::day)
                .toList();
    }

    /** Every day of every person's share of an item. */
    public List<Hours.ShareDay> of(ItemId item, Table.Read read) {
        var days = new ArrayList<Hours.ShareDay>();
        for (int shard = 0; shard < Keys.SHARDS; shard++) {
            days.addAll(of(item, shard, read));
        }
        days.removeIf(day -> day.person().equals(EmployeeId.NOBODY));
        return days;
    }

    /** Every day of the shares in one part of an item's, 0 to {@link Keys#SHARDS} - 1. */
    public List<Hours.ShareDay> of(ItemId item, int shard, Table.Read read) {
        return table.query(Keys.shares(item, shard), "", read).stream()
                .map(ShareDays::day)
                .toList();
    }

    private static Hours.ShareDay day(Map<String, AttributeValue> row) {
        var parts = Rows.text(row, Key.SK).split("#", 3);
        var day = LocalDate.parse(parts[2]);
        return new Hours.ShareDay(
                new EmployeeId(Integer.parseInt(parts[0])),
                Integer.parseInt(parts[1]),
                day,
                HourLists.hours(day, row),
                HourLists.credits(day, row));
    }
}
