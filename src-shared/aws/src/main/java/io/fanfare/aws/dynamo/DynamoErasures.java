package io.fanfare.aws.dynamo;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.privacy.Erasures;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was asked for stands in a row for each person until it is done. */
public final class DynamoErasures implements Erasures {
    private static final String REASON = "reason";
    private final Table table;

    public DynamoErasures(Table table) {
        this.table = table;
    }

    @Override
    public void request(Collection<Erasure> erasures) {
        erasures.forEach(erasure -> {
            switch (erasure.reason()) {
                case ASKED -> table.put(row(erasure));
                case LEFT -> table.putNew(row(erasure));
            }
        });
    }

    @Override
    public List<Erasure> pending() {
        return table.query(PersonalKeys.erasures(), "", Table.Read.STRONG).stream()
                .map(DynamoErasures::erasure)
                .toList();
    }

    @Override
    public void done(EmployeeId person) {
        table.delete(PersonalKeys.erasure(person));
    }

    private static Map<String, AttributeValue> row(Erasure erasure) {
        var row = new HashMap<>(PersonalKeys.erasure(erasure.person()).toMap());
        row.put(REASON, Rows.s(erasure.reason().name()));
        return row;
    }

    private static Erasure erasure(Map<String, AttributeValue> row) {
        return new Erasure(new EmployeeId(Integer.parseInt(Key.of(row).sk())), Reason.valueOf(Rows.text(row, REASON)));
    }
}
