package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.reward.Offered;
import io.fanfare.reward.Reward;
import io.fanfare.reward.Rewards;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rewards, a row each in one partition; what is left and given moves by ADD in the transactions of those who ask. */
public final class DynamoRewards implements Rewards {
    static final String LEFT = "left";
    static final String GIVEN = "given";
    static final String DRAWN = "drawn";
    static final String VERSION = "v";
    private static final String JSON = "json";
    private final Table table;
    private final Counters counters;

    public DynamoRewards(Table table) {
        this.table = table;
        this.counters = new Counters(table);
    }

    @Override
    public List<Offered> all() {
        return table.query(PersonalKeys.rewards(), "", Read.EVENTUAL).stream()
                .map(DynamoRewards::offered)
                .sorted(Comparator.comparing(offered -> offered.reward().id()))
                .toList();
    }

    @Override
    public Optional<Offered> find(int reward) {
        return table.get(PersonalKeys.reward(reward), Read.STRONG).map(DynamoRewards::offered);
    }

    @Override
    public int nextId() {
        return counters.next(Keys.counter("REWARD"), 1);
    }

    @Override
    public void create(Reward reward) {
        var stock = reward.stock();
        table.putNew(row(reward, stock == null ? null : stock.longValue(), 0));
    }

    @Override
    public boolean replace(Offered seen, Reward next) {
        return table.putIf(
                row(next, left(seen, next), seen.given()),
                put -> put.conditionExpression("v = :v AND given = :given AND attribute_not_exists(drawn)")
                        .expressionAttributeValues(
                                Map.of(":v", Rows.n(seen.reward().version()), ":given", Rows.n(seen.given()))));
    }

    /** As many as were taken are taken of the new stock, too. */
    private static @Nullable Long left(Offered seen, Reward next) {
        var stock = next.stock();
        return stock == null ? null : Math.max(0, stock - seen.given());
    }

    @Override
    public boolean draw(Offered seen, Offered.Drawn drawn) {
        return table.updateIf(
                        PersonalKeys.reward(seen.reward().id()),
                        update -> update.updateExpression("SET drawn = :drawn")
                                .conditionExpression("given = :given AND attribute_not_exists(drawn)")
                                .expressionAttributeValues(Map.of(
                                        ":drawn", Rows.s(RewardJson.write(drawn)), ":given", Rows.n(seen.given()))))
                instanceof Table.Updated.Done;
    }

    private static Map<String, AttributeValue> row(Reward reward, @Nullable Long left, long given) {
        var row = new HashMap<>(PersonalKeys.reward(reward.id()).toMap());
        row.put(JSON, Rows.s(RewardJson.write(reward)));
        row.put(VERSION, Rows.n(reward.version()));
        row.put(GIVEN, Rows.n(given));
        if (left != null) {
            row.put(LEFT, Rows.n(left));
        }
        return row;
    }

    private static Offered offered(Map<String, AttributeValue> row) {
        var reward = RewardJson.read(
                Integer.parseInt(Rows.text(row, Key.SK)), Rows.text(row, JSON), Rows.number(row, VERSION));
        return new Offered(
                reward,
                row.containsKey(LEFT) ? Rows.number(row, LEFT) : null,
                Rows.number(row, GIVEN),
                Rows.optionalText(row, DRAWN).map(RewardJson::drawn).orElse(null));
    }
}
