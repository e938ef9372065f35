package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.digest.DigestCalendar;
import io.fanfare.digest.DigestSlot;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The digest's slots in the main table: one row that lists those in use, 16 partitions of people each, one row for the watermark. */
public final class DynamoDigestCalendar implements DigestCalendar {
    private final Table table;

    public DynamoDigestCalendar(Table table) {
        this.table = table;
    }

    @Override
    public Set<DigestSlot> inUse() {
        return table.get(Keys.slotsInUse(), Read.STRONG).map(row -> Rows.texts(row, "slots")).orElse(Set.of()).stream()
                .map(text -> DigestSlot.parse(text)
                        .orElseThrow(() -> new IllegalStateException("not a digest slot: " + text)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** These rows are so small that any reasonable number of them is one page of a query. */
    @Override
    public List<EmployeeId> members(DigestSlot slot, int part, int after, int limit) {
        var above = after == 0 ? "0" : new EmployeeId(after).padded();
        return table
                .client()
                .query(query -> query.tableName(table.name())
                        .keyConditionExpression("pk = :pk AND sk > :after")
                        .expressionAttributeValues(
                                Map.of(":pk", Rows.s(Keys.slot(slot.toString(), part)), ":after", Rows.s(above)))
                        .consistentRead(true)
                        .limit(limit))
                .items()
                .stream()
                .map(row -> new EmployeeId(Integer.parseInt(Rows.text(row, Key.SK))))
                .toList();
    }

    @Override
    public Optional<Instant> watermark() {
        return table.get(Keys.digestWatermark(), Read.STRONG).map(row -> Instant.parse(Rows.text(row, "at")));
    }

    @Override
    public void reached(Instant moment) {
        table.updateIf(
                Keys.digestWatermark(),
                update -> update.updateExpression("SET #at = :at")
                        .conditionExpression("attribute_not_exists(#at) OR #at < :at")
                        .expressionAttributeNames(Map.of("#at", "at"))
                        .expressionAttributeValues(Map.of(":at", Rows.s(Moments.text(moment)))));
    }
}
