package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.campaign.Contest;
import io.fanfare.campaign.Contests;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Contests, a row each in one partition. */
public final class DynamoContests implements Contests {
    private static final String JSON = "json";
    private final Table table;
    private final Counters counters;

    public DynamoContests(Table table) {
        this.table = table;
        this.counters = new Counters(table);
    }

    @Override
    public List<Contest> all() {
        return table.query(Keys.contests(), "", Read.EVENTUAL).stream()
                .map(DynamoContests::contest)
                .sorted(Comparator.comparing(Contest::id))
                .toList();
    }

    @Override
    public Optional<Contest> find(int contest) {
        return table.get(Keys.contest(contest), Read.STRONG).map(DynamoContests::contest);
    }

    @Override
    public int nextId() {
        return counters.next(Keys.counter("CONTEST"), 1);
    }

    @Override
    public void put(Contest contest) {
        var row = new HashMap<>(Keys.contest(contest.id()).toMap());
        row.put(JSON, Rows.s(GoalJson.write(contest)));
        table.put(row);
    }

    @Override
    public boolean delete(int contest) {
        return DynamoGoals.deleted(table, Keys.contest(contest));
    }

    private static Contest contest(Map<String, AttributeValue> row) {
        return GoalJson.contest(Integer.parseInt(Rows.text(row, Key.SK)), Rows.text(row, JSON));
    }
}
