package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.Owed;
import io.fanfare.points.Posted;
import java.util.HashMap;
import java.util.Map;

/** Earned rows of the main table: one query a person. */
public final class DynamoPosted implements Posted {
    private final Table table;

    public DynamoPosted(Table table) {
        this.table = table;
    }

    @Override
    public Map<ItemId, Owed> of(EmployeeId person) {
        var posted = new HashMap<ItemId, Owed>();
        for (var row : table.query(Keys.history(person), Keys.EARNED_PREFIX, Read.EVENTUAL)) {
            var item = Rows.text(row, Key.SK).substring(Keys.EARNED_PREFIX.length());
            posted.put(new ItemId(Integer.parseInt(item)), OwedText.read(Rows.text(row, DynamoLedger.POSTED)));
        }
        return posted;
    }
}
