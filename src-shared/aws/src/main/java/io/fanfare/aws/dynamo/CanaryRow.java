package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.people.Canaries;
import io.fanfare.people.Employee;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The one row that names the canaries, so that nobody who counts has to read people. */
public final class CanaryRow implements Canaries {
    private static final String IDS = "ids";
    private final Table table;

    public CanaryRow(Table table) {
        this.table = table;
    }

    /** May lag a moment behind. */
    @Override
    public Set<EmployeeId> all() {
        return table
                .get(Keys.canaries(), Read.EVENTUAL)
                .flatMap(row -> Optional.ofNullable(row.get(IDS)))
                .map(AttributeValue::ns)
                .orElse(List.of())
                .stream()
                .map(id -> new EmployeeId(Integer.parseInt(id)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The write that goes along with a new canary. */
    TransactWriteItem adding(Employee canary) {
        return updating("ADD", canary);
    }

    /** The write that goes along with a change; none when neither side is a canary. Both ways are safe to repeat. */
    List<TransactWriteItem> moving(Employee before, Employee after, Instant now) {
        boolean is = after.isCanary() && after.isEmployed(now);
        boolean was = before.isCanary() && before.isEmployed(now);
        if (is && !was) {
            return List.of(adding(after));
        }
        return before.isCanary() && !is ? List.of(updating("DELETE", after)) : List.of();
    }

    private TransactWriteItem updating(String action, Employee person) {
        var id = AttributeValue.fromNs(List.of(person.id().toString()));
        return table.updating(
                Keys.canaries(),
                update -> update.updateExpression(action + " ids :id").expressionAttributeValues(Map.of(":id", id)));
    }
}
