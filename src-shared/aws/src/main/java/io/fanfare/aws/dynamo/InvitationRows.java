package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Updated;
import io.fanfare.joining.Door;
import io.fanfare.joining.Joined;
import io.fanfare.joining.Visitors;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Retention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What is kept of invitations: a count a door and day, whom somebody came through, and how many came through somebody. */
public final class InvitationRows implements Visitors, Joined {
    private static final String COUNT = "n";
    private static final String INVITER = "inviter";
    private final Table table;

    public InvitationRows(Table table) {
        this.table = table;
    }

    @Override
    public boolean admit(Door door, LocalDate day) {
        long gone = Retention.VISITORS.end(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return table.updateIf(
                        PersonalKeys.visitors(door, day),
                        update -> update.updateExpression("SET #ttl = :gone ADD n :one")
                                .conditionExpression("attribute_not_exists(n) OR n < :most")
                                .expressionAttributeNames(Map.of("#ttl", "ttl"))
                                .expressionAttributeValues(
                                        Map.of(":gone", Rows.n(gone), ":one", Rows.n(1), ":most", Rows.n(door.most()))))
                instanceof Updated.Done;
    }

    @Override
    public int through(EmployeeId inviter) {
        return Math.toIntExact(table.get(PersonalKeys.joined(inviter), Table.Read.EVENTUAL)
                .map(row -> Rows.number(row, COUNT, 0))
                .orElse(0L));
    }

    /** Through whose link a person came. */
    Optional<EmployeeId> inviter(EmployeeId person) {
        return table.get(PersonalKeys.inviter(person), Table.Read.EVENTUAL)
                .map(row -> new EmployeeId(Math.toIntExact(Rows.number(row, INVITER, 0))));
    }

    /** Writes for the transaction of a first yes; the first of them is refused for somebody who came through a link before. */
    List<TransactWriteItem> crediting(EmployeeId person, EmployeeId inviter, Instant at) {
        var row = new HashMap<>(PersonalKeys.inviter(person).toMap());
        row.put(INVITER, Rows.n(inviter.value()));
        row.put("at", Rows.s(Moments.text(at)));
        return List.of(
                table.puttingNew(row),
                table.updating(
                        PersonalKeys.joined(inviter),
                        update -> update.updateExpression("ADD n :one")
                                .expressionAttributeValues(Map.of(":one", Rows.n(1)))));
    }
}
