package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.board.Goal;
import io.fanfare.board.GoalProgress;
import io.fanfare.board.Goals;
import io.fanfare.kernel.Moments;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Goals, a row each in one partition. */
public final class DynamoGoals implements Goals {
    private static final String JSON = "json";
    private static final String NOW = "now";
    private static final String AT = "at";
    private final Table table;
    private final Counters counters;

    public DynamoGoals(Table table) {
        this.table = table;
        this.counters = new Counters(table);
    }

    @Override
    public List<GoalProgress> all() {
        return table.query(Keys.goals(), "", Read.EVENTUAL).stream()
                .map(DynamoGoals::progress)
                .sorted(Comparator.comparing(progress -> progress.goal().id()))
                .toList();
    }

    @Override
    public Optional<GoalProgress> find(int goal) {
        return table.get(Keys.goal(goal), Read.STRONG).map(DynamoGoals::progress);
    }

    @Override
    public int nextId() {
        return counters.next(Keys.counter("GOAL"), 1);
    }

    @Override
    public void put(Goal goal) {
        var row = new HashMap<>(Keys.goal(goal.id()).toMap());
        row.put(JSON, Rows.s(GoalJson.write(goal)));
        table.put(row);
    }

    @Override
    public boolean delete(int goal) {
        return deleted(table, Keys.goal(goal));
    }

    /** Whether there was such a row. */
    static boolean deleted(Table table, Key key) {
        return table.client()
                .deleteItem(request ->
                        request.tableName(table.name()).key(key.toMap()).returnValues(ReturnValue.ALL_OLD))
                .hasAttributes();
    }

    @Override
    public void counted(int goal, @Nullable Long now, Instant at) {
        var values = new HashMap<String, AttributeValue>(Map.of(":at", Rows.s(Moments.text(at))));
        if (now != null) {
            values.put(":now", Rows.n(now));
        }
        table.updateIf(
                Keys.goal(goal),
                update -> update.updateExpression(
                                now == null ? "SET #at = :at REMOVE #now" : "SET #at = :at, #now = :now")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeNames(Map.of("#at", AT, "#now", NOW))
                        .expressionAttributeValues(values));
    }

    private static GoalProgress progress(Map<String, AttributeValue> row) {
        var goal = GoalJson.goal(Integer.parseInt(Rows.text(row, Key.SK)), Rows.text(row, JSON));
        return new GoalProgress(
                goal,
                row.containsKey(NOW) ? Rows.number(row, NOW) : null,
                Rows.optionalText(row, AT).map(Instant::parse).orElse(null));
    }
}
