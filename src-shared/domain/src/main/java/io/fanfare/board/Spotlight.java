package io.fanfare.board;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.points.Rule;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The people of a month whom marketing may propose as its ambassador: they said so themselves.
 *
 * @param candidates at most five, the highest first
 * @param at since when it stands like this
 */
public record Spotlight(YearMonth month, List<Candidate> candidates, Instant at) {
    /** How many are kept. */
    public static final int MOST = 5;

    public Spotlight {
        candidates = List.copyOf(candidates);
    }

    /**
     * @param points of the month
     * @param readers of the month
     * @param weeksInARow with readers, up to now
     * @param byRule all points by rule, ever
     */
    public record Candidate(
            EmployeeId person, String name, long points, long readers, int weeksInARow, Map<Rule, Long> byRule) {
        public Candidate {
            byRule = Map.copyOf(byRule);
        }
    }
}
