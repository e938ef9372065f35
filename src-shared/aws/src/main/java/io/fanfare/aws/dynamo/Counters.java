package io.fanfare.aws.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Atomic counters that hand out compact ids in blocks; a block that is not used up leaves a gap, never a double. */
public final class Counters {
    private final Table table;

    public Counters(Table table) {
        this.table = table;
    }

    /** The first of so many consecutive numbers that nobody else gets. */
    public int next(Key counter, int count) {
        var row = table.update(
                        counter,
                        request -> request.updateExpression("ADD n :count")
                                .expressionAttributeValues(Map.of(":count", Rows.n(count)))
                                .returnValues(ReturnValue.UPDATED_NEW))
                .attributes();
        return Math.toIntExact(Rows.number(row, "n") - count + 1);
    }
}
