package io.fanfare.report;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Period;
import io.fanfare.people.Roster;
import io.fanfare.points.AuthorCredit;
import io.fanfare.points.Balance;
import io.fanfare.points.Balances;
import io.fanfare.points.Facts;
import io.fanfare.points.Owed;
import io.fanfare.points.Posted;
import io.fanfare.points.Rule;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.points.RuleBooks.Version;
import io.fanfare.points.StandingRules;
import io.fanfare.report.RulesPreview.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells what a month would have come to under other rules, from the facts of at most 300 people who have points in it. They are drawn
 * by a fixed seed, so that two previews speak of the same people. Items with which somebody earned nothing at all are not looked at.
 */
public final class PreviewRules {
    private static final int MOST_PEOPLE = 300;
    /** What one call may read: a pair of person and item is a query. */
    private static final int MOST_PAIRS = 2_000;
    /** The golden ratio in 64 bits scatters consecutive numbers. */
    private static final long SEED = 0x9E37_79B9_7F4A_7C15L;

    private final Balances balances;
    private final Posted posted;
    private final Facts facts;
    private final AuthorCredit credit;
    private final StandingRules rules;

    public PreviewRules(Balances balances, Posted posted, Facts facts, AuthorCredit credit, StandingRules rules) {
        this.balances = balances;
        this.posted = posted;
        this.facts = facts;
        this.credit = credit;
        this.rules = rules;
    }

    /** Empty when fewer than five people have points in the month. */
    public Optional<RulesPreview> preview(RuleBook other, Period.OfMonth month, Instant now) {
        var people = drawn(month);
        if (people.size() < PeopleCount.K) {
            return Optional.empty();
        }
        var standing = rules.books();
        var then = rules.held(standing.with(new Version(month.month().atDay(1), other)));
        var looked = new ArrayList<Map<Rule, Change>>();
        int pairs = 0;
        for (var person : people) {
            var items = items(person, month);
            pairs += items.size();
            if (looked.size() == MOST_PEOPLE || looked.size() >= PeopleCount.K && pairs > MOST_PAIRS) {
                break;
            }
            looked.add(changes(person, items, standing, then, month, now));
        }
        return Optional.of(told(looked, people.size()));
    }

    /** Everybody with points in the month, in the order in which they are drawn. */
    private List<EmployeeId> drawn(Period month) {
        return IntStream.range(0, Roster.SEGMENTS)
                .boxed()
                .flatMap(segment -> balances.segment(segment).stream())
                .filter(balance -> balance.in(month).points() != 0)
                .map(Balance::person)
                .sorted(Comparator.comparingLong(person -> person.value() * SEED))
                .toList();
    }

    private List<ItemId> items(EmployeeId person, Period month) {
        return posted.of(person).entrySet().stream()
                .filter(item -> touches(item.getValue(), month))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean touches(Owed owed, Period month) {
        return owed.points().keySet().stream().anyMatch(line -> month.contains(line.day()))
                || owed.readers().keySet().stream().anyMatch(month::contains);
    }

    private Map<Rule, Change> changes(
            EmployeeId person, List<ItemId> items, RuleBooks standing, RuleBooks then, Period month, Instant now) {
        var changes = new EnumMap<Rule, Change>(Rule.class);
        for (var item : items) {
            var days = facts.of(person, item);
            var first = credit.of(person, item);
            Owed.of(days, first, standing, now)
                    .points()
                    .forEach((line, points) -> add(changes, line, new Change(points, 0), month));
            Owed.of(days, first, then, now)
                    .points()
                    .forEach((line, points) -> add(changes, line, new Change(0, points), month));
        }
        return changes;
    }

    private static void add(Map<Rule, Change> changes, Owed.Posting line, Change change, Period month) {
        if (month.contains(line.day())) {
            changes.merge(line.rule(), change, Change::plus);
        }
    }

    private static RulesPreview told(List<Map<Rule, Change>> looked, int all) {
        var ways = new EnumMap<Way, Integer>(Way.class);
        for (var way : Way.values()) {
            ways.put(way, (int) looked.stream().filter(of -> Way.of(of) == way).count());
        }
        var counts = PeopleCount.breakdown(ways, looked.size(), Map.of());
        return new RulesPreview(
                looked.size(),
                all,
                RuleSums.of(looked),
                counts.getOrDefault(Way.MORE, PeopleCount.Words.HIDDEN),
                counts.getOrDefault(Way.LESS, PeopleCount.Words.HIDDEN),
                counts.getOrDefault(Way.SAME, PeopleCount.Words.HIDDEN));
    }

    /** Where somebody comes out. */
    private enum Way {
        MORE,
        LESS,
        SAME;

        static Way of(Map<Rule, Change> changes) {
            long difference = changes.values().stream()
                    .mapToLong(change -> change.then() - change.now())
                    .sum();
            return difference > 0 ? MORE : difference < 0 ? LESS : SAME;
        }
    }
}
