package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.dynamo.Table.Transacted;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import io.fanfare.people.Employee;
import io.fanfare.privacy.PersonalRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What names a person, found from their number by key alone (docs/privacy.md lists it all). */
public final class DynamoPersonalRows implements PersonalRows {
    private static final int ATTEMPTS = 5;
    private final Table table;
    private final DynamoAccounts accounts;
    private final NamesOnBoards boards;
    private final AuthoredItems authored;

    public DynamoPersonalRows(Table table) {
        this.table = table;
        this.accounts = new DynamoAccounts(table);
        this.boards = new NamesOnBoards(table);
        this.authored = new AuthoredItems(table);
    }

    @Override
    public State state(EmployeeId person) {
        return table.get(Keys.person(person), Read.STRONG)
                .map(row -> EmployeeRows.isErased(row)
                        ? State.ERASED
                        : EmployeeRows.employee(row).isCanary() ? State.CANARY : State.PERSON)
                .orElse(State.UNKNOWN);
    }

    @Override
    public void eraseBeside(EmployeeId person) {
        for (var prefix : List.of(Keys.CONSENT_PREFIX, Keys.BOUNCES_PREFIX)) {
            table.query(Keys.history(person), prefix, Read.STRONG).forEach(row -> table.delete(Key.of(row)));
        }
        table.query(Keys.history(person), PersonalKeys.ACCOUNT_PREFIX, Read.STRONG).stream()
                .map(DynamoAccounts::known)
                .forEach(known -> accounts.forget(person, known.network(), known.digest()));
        table.delete(PersonalKeys.dataLink(person));
        boards.forget(person);
    }

    @Override
    public void eraseIdentity(EmployeeId person, boolean blocked, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = table.get(Keys.person(person), Read.STRONG).flatMap(EmployeeRows::known);
            if (found.isEmpty()) {
                return;
            }
            authored.forget(found.get().profile().externalId());
            if (table.transact(erasing(found.get(), blocked, now)) instanceof Transacted.Done) {
                return;
            }
        }
        throw new IllegalStateException("person " + person + " changes faster than they can be erased");
    }

    private List<TransactWriteItem> erasing(Employee person, boolean blocked, Instant now) {
        var address = Keys.address(person.profile().address());
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(TransactWriteItem.builder()
                .put(put -> put.tableName(table.name())
                        .item(EmployeeRows.erased(person, now))
                        .conditionExpression("v = :seen")
                        .expressionAttributeValues(Map.of(":seen", Rows.n(person.version()))))
                .build());
        writes.add(table.deleting(Keys.externalId(person.profile().externalId())));
        writes.add(table.deleting(DigestSlots.place(person)));
        writes.add(blocked ? table.putting(taken(address, now)) : table.deleting(address));
        return writes;
    }

    /** The digest of an address that leads to nobody. */
    private static Map<String, AttributeValue> taken(Key address, Instant now) {
        var row = new HashMap<>(address.toMap());
        row.put(EmployeeRows.ERASED, Rows.s(Moments.text(now)));
        return row;
    }
}
