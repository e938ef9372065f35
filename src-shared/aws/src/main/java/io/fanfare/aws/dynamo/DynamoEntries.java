package io.fanfare.aws.dynamo;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.points.Entries;
import io.fanfare.points.Entry;
import java.util.List;
import java.util.Map;

/** Ledger entries in the main table: one query, since their sort keys begin with their moments. */
public final class DynamoEntries implements Entries {
    private static final int MOST = 1_000;
    private final Table table;

    public DynamoEntries(Table table) {
        this.table = table;
    }

    @Override
    public List<Entry> newest(EmployeeId person, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("between 1 and " + MOST + " entries");
        }
        var page = table.client()
                .query(request -> request.tableName(table.name())
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                        .expressionAttributeValues(
                                Map.of(":pk", Rows.s(Keys.history(person)), ":sk", Rows.s(Keys.ENTRY_PREFIX)))
                        .scanIndexForward(false)
                        .limit(limit));
        return page.items().stream().map(EntryRows::entry).toList();
    }
}
