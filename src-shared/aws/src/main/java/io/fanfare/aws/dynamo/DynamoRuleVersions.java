package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.json.Json;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.points.RuleBooks.Version;
import io.fanfare.points.RuleVersions;
import io.fanfare.points.StandingRules;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;

/** The versions of the rules in the main table, a row each, in one partition. */
public final class DynamoRuleVersions implements RuleVersions {
    private final Table table;

    public DynamoRuleVersions(Table table) {
        this.table = table;
    }

    /** The rules as they stood at most five minutes ago. */
    public static Supplier<RuleBooks> cached(StandingRules rules, InstantSource clock) {
        return Cached.single(rules::books, clock);
    }

    @Override
    public List<Version> all() {
        return table.query(Keys.rules(), "", Read.EVENTUAL).stream()
                .map(row -> new Version(
                        LocalDate.parse(Rows.text(row, Key.SK)), Json.read(Rows.text(row, "json"), RuleBook.class)))
                .toList();
    }

    @Override
    public void keep(Version version) {
        var row = new HashMap<>(Keys.rules(version.from()).toMap());
        row.put("v", Rows.n(version.rules().version()));
        row.put("json", Rows.s(Json.write(version.rules())));
        table.put(row);
    }
}
