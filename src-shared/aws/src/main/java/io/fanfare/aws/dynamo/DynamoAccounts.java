package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.dynamo.Table.Transacted;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import io.fanfare.people.Account;
import io.fanfare.people.Accounts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Named accounts: a row by the account's digest that leads to the person, and the same with the person. */
public final class DynamoAccounts implements Accounts {
    private static final String ID = "id";
    private static final String HINT = "hint";
    private static final String AT = "at";
    private final Table table;

    public DynamoAccounts(Table table) {
        this.table = table;
    }

    @Override
    public Named name(EmployeeId person, Account account, Instant at) {
        var network = account.network().key();
        var digest = account.digest();
        var known = of(person);
        if (known.stream()
                .anyMatch(one -> one.network().equals(network) && one.digest().equals(digest))) {
            return Named.DONE;
        }
        if (known.size() >= MOST) {
            return Named.TOO_MANY;
        }
        var owner = new HashMap<>(PersonalKeys.account(network, digest).toMap());
        owner.put(ID, Rows.n(person.value()));
        var own = new HashMap<>(PersonalKeys.accountOf(person, network, digest).toMap());
        own.put(HINT, Rows.s(account.hint()));
        own.put(AT, Rows.s(Moments.text(at)));
        return switch (table.transact(List.of(ownedBy(person, owner), table.putting(own)))) {
            case Transacted.Done _ -> Named.DONE;
            case Transacted.Refused _ -> Named.TAKEN;
        };
    }

    private TransactWriteItem ownedBy(EmployeeId person, Map<String, AttributeValue> row) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.name())
                        .item(row)
                        .conditionExpression("attribute_not_exists(pk) OR id = :person")
                        .expressionAttributeValues(Map.of(":person", Rows.n(person.value()))))
                .build();
    }

    @Override
    public void forget(EmployeeId person, String network, String digest) {
        var owner = TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table.name())
                        .key(PersonalKeys.account(network, digest).toMap())
                        .conditionExpression("id = :person")
                        .expressionAttributeValues(Map.of(":person", Rows.n(person.value()))))
                .build();
        table.transact(List.of(owner, table.deleting(PersonalKeys.accountOf(person, network, digest))));
    }

    @Override
    public List<Known> of(EmployeeId person) {
        return table.query(Keys.history(person), PersonalKeys.ACCOUNT_PREFIX, Read.EVENTUAL).stream()
                .map(DynamoAccounts::known)
                .toList();
    }

    static Known known(Map<String, AttributeValue> row) {
        var parts = Rows.text(row, Key.SK).split("#", 3);
        return new Known(parts[1], parts[2], Rows.text(row, HINT), Instant.parse(Rows.text(row, AT)));
    }

    @Override
    public Optional<EmployeeId> owner(String network, String digest) {
        return table.get(PersonalKeys.account(network, digest), Read.EVENTUAL)
                .map(row -> new EmployeeId(Math.toIntExact(Rows.number(row, ID))));
    }
}
