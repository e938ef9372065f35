package io.fanfare.aws.dynamo;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.Entry;
import io.fanfare.points.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The ledger in the main table. The entry's key and the version of the earned row let a posting happen once; the balance is therefore
 * moved by ADD in the same transaction, without a read or a condition of its own (see the decision record on guarded ADD).
 */
public final class DynamoLedger implements Ledger {
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    static final String VERSION = "v";
    static final String ENTRIES = "seq";
    static final String POSTED = "json";
    private final Table table;

    public DynamoLedger(Table table) {
        this.table = table;
    }

    @Override
    public Earned earned(EmployeeId person, ItemId item, Freshness freshness) {
        var read = freshness == Freshness.LATEST ? Table.Read.STRONG : Table.Read.EVENTUAL;
        return table.get(Keys.earned(person, item), read)
                .map(row ->
                        new Earned(OwedText.read(Rows.text(row, POSTED)), Rows.number(row, VERSION), last(row, item)))
                .orElse(Earned.NOTHING);
    }

    @Override
    public List<Entry.Shares> since(EmployeeId person, ItemId item, Instant since) {
        return table
                .query(request -> request.consistentRead(true)
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :until")
                        .expressionAttributeValues(Map.of(
                                ":pk", Rows.s(Keys.history(person)),
                                ":from", Rows.s(Keys.entriesFrom(since)),
                                ":until", Rows.s(Keys.ENTRIES_END))))
                .stream()
                .map(EntryRows::entry)
                .flatMap(entry -> entry.aboutShares().stream())
                .filter(shares -> shares.item().equals(item))
                .toList();
    }

    @Override
    public Written post(Posting posting) {
        var parts = new ArrayList<TransactWriteItem>();
        posting.entry().ifPresent(entry -> parts.add(table.puttingNew(EntryRows.row(posting.person(), entry.entry()))));
        parts.add(earnedRow(posting));
        parts.add(balance(posting));
        try {
            table.client().transactWriteItems(request -> request.transactItems(parts));
            return Written.DONE;
        } catch (TransactionCanceledException cancelled) {
            var codes = cancelled.cancellationReasons().stream()
                    .map(CancellationReason::code)
                    .toList();
            if (CONDITION_FAILED.equals(codes.getLast())) {
                return Written.TAKES_NO_PART;
            }
            if (codes.contains(CONDITION_FAILED) || codes.contains("TransactionConflict")) {
                return Written.OVERTAKEN;
            }
            throw cancelled;
        }
    }

    private static Entry.@Nullable Shares last(Map<String, AttributeValue> row, ItemId item) {
        return EntryRows.tellsOfShares(row) ? EntryRows.shares(row, item, Rows.number(row, ENTRIES)) : null;
    }

    private TransactWriteItem earnedRow(Posting posting) {
        var after = posting.after();
        var row = new HashMap<>(Keys.earned(posting.person(), posting.item()).toMap());
        row.put(VERSION, Rows.n(after.version()));
        row.put(ENTRIES, Rows.n(after.entries()));
        if (after.last() != null) {
            row.putAll(EntryRows.shares(after.last()));
        }
        row.put(POSTED, Rows.s(OwedText.write(after.posted())));
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.name())
                        .item(row)
                        .conditionExpression("(attribute_not_exists(pk) AND :before = :none) OR v = :before")
                        .expressionAttributeValues(
                                Map.of(":before", Rows.n(posting.before().version()), ":none", Rows.n(0))))
                .build();
    }

    private TransactWriteItem balance(Posting posting) {
        var difference = posting.difference();
        var additions = BalanceRows.additions(difference);
        additions.put(BalanceRows.ENTRIES, posting.entry().isPresent() ? 1L : 0L);
        var names = new HashMap<String, String>();
        var values = new HashMap<String, AttributeValue>();
        var parts = new ArrayList<String>();
        additions.forEach((name, value) -> {
            int at = parts.size();
            names.put("#a" + at, name);
            values.put(":a" + at, Rows.n(value));
            parts.add("#a" + at + " :a" + at);
        });
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(Keys.balance(posting.person()).toMap())
                        .updateExpression("ADD " + String.join(", ", parts))
                        .conditionExpression("attribute_not_exists(" + BalanceRows.LEFT + ")")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values))
                .build();
    }
}
