package io.fanfare.report;

import io.fanfare.points.Rule;
import io.fanfare.report.RulesPreview.Change;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums by rule over people, without those that speak of fewer than five. The month's points as a whole are told elsewhere: so that
 * taking what is told from them says nothing of fewer than five either, the rule with the fewest people is left out too where that is needed.
 */
final class RuleSums {
    private RuleSums() {}

    static Map<Rule, @Nullable Change> of(List<Map<Rule, Change>> people) {
        var counts = new EnumMap<Rule, Integer>(Rule.class);
        var sums = new EnumMap<Rule, Change>(Rule.class);
        for (var person : people) {
            person.forEach((rule, change) -> {
                if (!change.isNothing()) {
                    counts.merge(rule, 1, Integer::sum);
                    sums.merge(rule, change, Change::plus);
                }
            });
        }
        var hidden = hidden(counts);
        var told = new TreeMap<Rule, @Nullable Change>();
        sums.forEach((rule, change) -> told.put(rule, hidden.contains(rule) ? null : change));
        return told;
    }

    private static Set<Rule> hidden(Map<Rule, Integer> counts) {
        var hidden = EnumSet.noneOf(Rule.class);
        counts.forEach((rule, count) -> {
            if (count < PeopleCount.K) {
                hidden.add(rule);
            }
        });
        if (!hidden.isEmpty()) {
            counts.entrySet().stream()
                    .filter(rule -> !hidden.contains(rule.getKey()))
                    .min(Comparator.comparingInt(Map.Entry::getValue))
                    .ifPresent(rule -> hidden.add(rule.getKey()));
        }
        return hidden;
    }
}
