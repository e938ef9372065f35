package io.fanfare.aws.dynamo;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.points.Entry;
import io.fanfare.points.Entry.Correction.Cancelled;
import io.fanfare.points.Entry.Redemption;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What rewards write in the ledger, as parts of a transaction that the caller completes with its own rows. They move what there is to spend
 * and the number of entries, never what was earned and never a standing; who has left the points may still spend what stands.
 */
public final class LedgerWrites {
    /** In the answer of {@link Table#transact}: the entry was there already, so that this transaction is a repetition. */
    public static final int ENTRY = 0;
    /** In the answer of {@link Table#transact}: there is less to spend than it costs. */
    public static final int BALANCE = 1;

    private final Table table;

    public LedgerWrites(Table table) {
        this.table = table;
    }

    /** Two parts: {@link #ENTRY} and {@link #BALANCE}. A repetition must name the same moment; only then it meets its own entry. */
    public List<TransactWriteItem> redeem(EmployeeId person, Redemption redemption) {
        var balance = table.updating(
                Keys.balance(person),
                update -> update.updateExpression("ADD pts :points, n :one")
                        .conditionExpression("pts >= :cost")
                        .expressionAttributeValues(Map.of(
                                ":points",
                                Rows.n(redemption.points()),
                                ":cost",
                                Rows.n(-redemption.points()),
                                ":one",
                                Rows.n(1))));
        return List.of(table.puttingNew(EntryRows.row(person, redemption)), balance);
    }

    /**
     * Two parts: the entry that gives the points back, and the balance. That it happens once is for the caller's own row to say (a condition
     * on the state of the redemption): a second cancellation has another moment, and so another key.
     */
    public List<TransactWriteItem> cancel(EmployeeId person, Cancelled cancelled) {
        var balance = table.updating(
                Keys.balance(person),
                update -> update.updateExpression("ADD pts :points, n :one")
                        .expressionAttributeValues(Map.of(":points", Rows.n(cancelled.points()), ":one", Rows.n(1))));
        return List.of(table.puttingNew(EntryRows.row(person, new Entry.Correction(cancelled))), balance);
    }
}
