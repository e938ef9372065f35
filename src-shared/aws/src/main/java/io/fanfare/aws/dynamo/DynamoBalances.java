package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import io.fanfare.points.Balance;
import io.fanfare.points.Balances;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Balances in the main table, a row a person. */
public final class DynamoBalances implements Balances {
    private final Table table;

    public DynamoBalances(Table table) {
        this.table = table;
    }

    @Override
    public Balance of(EmployeeId person) {
        return table.get(Keys.balance(person), Read.EVENTUAL)
                .map(BalanceRows::balance)
                .orElseGet(() -> Balance.none(person));
    }

    @Override
    public List<Balance> segment(int segment) {
        return table.query(Keys.balances(segment), "", Read.EVENTUAL).stream()
                .map(BalanceRows::balance)
                .toList();
    }

    @Override
    public void leave(EmployeeId person, Instant at) {
        table.update(
                Keys.balance(person),
                update -> update.updateExpression("SET #off = if_not_exists(#off, :at)")
                        .expressionAttributeNames(Map.of("#off", BalanceRows.LEFT))
                        .expressionAttributeValues(Map.of(":at", Rows.s(Moments.text(at)))));
    }

    @Override
    public void comeBack(EmployeeId person) {
        table.update(
                Keys.balance(person),
                update -> update.updateExpression("REMOVE #off")
                        .expressionAttributeNames(Map.of("#off", BalanceRows.LEFT)));
    }

    @Override
    public void prune(List<Balance> balances, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (var balance : balances) {
            var names = BalanceRows.outdated(balance, today);
            if (!names.isEmpty()) {
                table.update(Keys.balance(balance.person()), update -> {
                    var placeholders = IntStream.range(0, names.size())
                            .boxed()
                            .collect(Collectors.toMap(at -> "#n" + at, names::get));
                    update.updateExpression("REMOVE " + String.join(", ", placeholders.keySet()))
                            .expressionAttributeNames(placeholders);
                });
            }
        }
    }
}
