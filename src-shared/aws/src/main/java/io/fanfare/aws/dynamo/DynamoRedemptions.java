package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.dynamo.Table.Transacted;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import io.fanfare.points.Entry;
import io.fanfare.reward.Offered;
import io.fanfare.reward.Redemption;
import io.fanfare.reward.Redemption.Status;
import io.fanfare.reward.Redemptions;
import io.fanfare.reward.Reward;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * What people asked for: a row among all, by moment, and the same with the person, whose key makes a request happen once. Both say the same at
 * any time, since every step is one transaction with the ledger and the reward's row.
 */
public final class DynamoRedemptions implements Redemptions {
    private static final String PERSON = "person";
    private static final String REWARD = "reward";
    private static final String NUMBER = "number";
    private static final String POINTS = "pts";
    private static final String STATUS = "st";
    private static final String SETTLED = "settled";
    private static final String ID = "id";
    private static final String AT = "at";
    private final Table table;
    private final LedgerWrites ledger;

    public DynamoRedemptions(Table table) {
        this.table = table;
        this.ledger = new LedgerWrites(table);
    }

    @Override
    public List<Redemption> of(EmployeeId person) {
        return table.query(Keys.history(person), PersonalKeys.REDEMPTION_PREFIX, Read.STRONG).stream()
                .map(DynamoRedemptions::redemption)
                .toList();
    }

    @Override
    public List<Redemption> ofReward(Reward reward) {
        return table
                .query(query -> query.consistentRead(true)
                        .keyConditionExpression("pk = :pk AND sk >= :from")
                        .filterExpression("reward = :reward")
                        .expressionAttributeValues(Map.of(
                                ":pk",
                                Rows.s(PersonalKeys.redemptions()),
                                ":from",
                                Rows.s(Moments.text(reward.opensAt())),
                                ":reward",
                                Rows.n(reward.id()))))
                .stream()
                .map(DynamoRedemptions::redemption)
                .toList();
    }

    @Override
    public List<Redemption> newest(@Nullable Status status, int limit) {
        return pages(status)
                .flatMap(List::stream)
                .limit(limit)
                .map(DynamoRedemptions::redemption)
                .toList();
    }

    /** Page after page, the newest first, read only as far as somebody asks. */
    private Stream<List<Map<String, AttributeValue>>> pages(@Nullable Status status) {
        var values = new HashMap<String, AttributeValue>(Map.of(":pk", Rows.s(PersonalKeys.redemptions())));
        if (status != null) {
            values.put(":status", Rows.s(status.name()));
        }
        return table
                .client()
                .queryPaginator(query -> {
                    query.tableName(table.name())
                            .keyConditionExpression("pk = :pk")
                            .expressionAttributeValues(values)
                            .scanIndexForward(false);
                    if (status != null) {
                        query.filterExpression("st = :status");
                    }
                })
                .stream()
                .map(page -> page.items());
    }

    @Override
    public Optional<Redemption> find(String id, Instant at) {
        return table.get(PersonalKeys.redemption(id, at), Read.STRONG).map(DynamoRedemptions::redemption);
    }

    @Override
    public Asked ask(Redemption redemption, Offered offered) {
        var writes = new ArrayList<TransactWriteItem>(List.of(
                table.puttingNew(row(PersonalKeys.redemptionOf(redemption), redemption)),
                table.puttingNew(row(PersonalKeys.redemption(redemption.id(), redemption.at()), redemption)),
                taking(redemption, offered)));
        if (redemption.points() > 0) {
            writes.addAll(ledger.redeem(
                    redemption.person(),
                    new Entry.Redemption(
                            redemption.id(),
                            Integer.toString(redemption.reward()),
                            -redemption.points(),
                            redemption.at())));
        }
        return switch (table.transact(writes)) {
            case Transacted.Done _ -> Asked.DONE;
            case Transacted.Refused(var failed) when failed.getFirst() -> Asked.ALREADY;
            case Transacted.Refused(var failed) when failed.get(2) -> Asked.OVERTAKEN;
            case Transacted.Refused _ -> Asked.SHORT;
        };
    }

    /** One of the stock, and one more given, or as many points; on condition that the reward is as it was seen and there is enough. */
    private TransactWriteItem taking(Redemption redemption, Offered offered) {
        var reward = offered.reward();
        var values = new HashMap<String, AttributeValue>(
                Map.of(":v", Rows.n(reward.version()), ":given", Rows.n(given(redemption, reward))));
        var update = new StringBuilder("ADD given :given");
        var condition = new StringBuilder("v = :v AND attribute_not_exists(drawn)");
        if (offered.left() != null) {
            update.append(", #left :less");
            condition.append(" AND #left >= :one");
            values.put(":less", Rows.n(-1));
            values.put(":one", Rows.n(1));
        }
        if (reward.terms() instanceof Reward.Terms.Cause cause) {
            condition.append(" AND given <= :room");
            values.put(":room", Rows.n(cause.mostPoints() - redemption.points()));
        }
        return table.updating(PersonalKeys.reward(reward.id()), builder -> {
            builder.updateExpression(update.toString())
                    .conditionExpression(condition.toString())
                    .expressionAttributeValues(values);
            if (offered.left() != null) {
                builder.expressionAttributeNames(Map.of("#left", DynamoRewards.LEFT));
            }
        });
    }

    private static long given(Redemption redemption, Reward reward) {
        return reward.terms() instanceof Reward.Terms.Cause ? redemption.points() : 1;
    }

    @Override
    public boolean approve(Redemption redemption, Instant at) {
        return table.transact(settling(redemption, Status.APPROVED, at)) instanceof Transacted.Done;
    }

    @Override
    public boolean cancel(Redemption redemption, Reward reward, Instant at) {
        var writes = new ArrayList<>(settling(redemption, Status.CANCELLED, at));
        boolean stocked = reward.stock() != null;
        writes.add(table.updating(
                PersonalKeys.reward(reward.id()), update -> givingBack(update, stocked, given(redemption, reward))));
        if (redemption.points() > 0) {
            var spent = new Entry.Redemption(
                    redemption.id(), Integer.toString(redemption.reward()), -redemption.points(), redemption.at());
            writes.addAll(ledger.cancel(redemption.person(), spent.cancelled(at)));
        }
        return table.transact(writes) instanceof Transacted.Done;
    }

    private static void givingBack(Update.Builder update, boolean stocked, long given) {
        update.updateExpression(stocked ? "ADD given :given, #left :one" : "ADD given :given")
                .conditionExpression("attribute_exists(pk) AND attribute_not_exists(drawn)");
        if (stocked) {
            update.expressionAttributeNames(Map.of("#left", DynamoRewards.LEFT))
                    .expressionAttributeValues(Map.of(":given", Rows.n(-given), ":one", Rows.n(1)));
        } else {
            update.expressionAttributeValues(Map.of(":given", Rows.n(-given)));
        }
    }

    private List<TransactWriteItem> settling(Redemption redemption, Status status, Instant at) {
        return Stream.of(
                        PersonalKeys.redemption(redemption.id(), redemption.at()),
                        PersonalKeys.redemptionOf(redemption))
                .map(key -> table.updating(
                        key,
                        update -> update.updateExpression("SET st = :next, settled = :at")
                                .conditionExpression("st = :requested")
                                .expressionAttributeValues(Map.of(
                                        ":next",
                                        Rows.s(status.name()),
                                        ":requested",
                                        Rows.s(Status.REQUESTED.name()),
                                        ":at",
                                        Rows.s(Moments.text(at))))))
                .toList();
    }

    private static Map<String, AttributeValue> row(Key key, Redemption redemption) {
        var row = new HashMap<>(key.toMap());
        row.put(ID, Rows.s(redemption.id()));
        row.put(PERSON, Rows.n(redemption.person().value()));
        row.put(REWARD, Rows.n(redemption.reward()));
        row.put(NUMBER, Rows.n(redemption.number()));
        row.put(POINTS, Rows.n(redemption.points()));
        row.put(STATUS, Rows.s(redemption.status().name()));
        row.put(AT, Rows.s(Moments.text(redemption.at())));
        return row;
    }

    private static Redemption redemption(Map<String, AttributeValue> row) {
        return new Redemption(
                Rows.text(row, ID),
                new EmployeeId(Math.toIntExact(Rows.number(row, PERSON))),
                Math.toIntExact(Rows.number(row, REWARD)),
                Math.toIntExact(Rows.number(row, NUMBER)),
                Rows.number(row, POINTS),
                Status.valueOf(Rows.text(row, STATUS)),
                Instant.parse(Rows.text(row, AT)),
                Rows.optionalText(row, SETTLED).map(Instant::parse).orElse(null));
    }
}
