package io.fanfare.report;

import io.fanfare.points.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a month would have come to under other rules, for the people who were looked at; never about one of them.
 *
 * @param looked how many people were looked at, 5 or more
 * @param all how many people have points in that month
 * @param rules what each rule gave and would give; null for a rule that fewer than five people have points by, or that would give one away
 */
public record RulesPreview(
        int looked, int all, Map<Rule, @Nullable Change> rules, PeopleCount more, PeopleCount less, PeopleCount same) {

    /** Points by a rule in the month. */
    public record Change(long now, long then) {
        Change plus(Change other) {
            return new Change(now + other.now, then + other.then);
        }

        boolean isNothing() {
            return now == 0 && then == 0;
        }
    }
}
