package io.fanfare.points;

import io.fanfare.conversion.Model;
import io.fanfare.conversion.ShareCredit;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Firsts.First;
import io.fanfare.engagement.HourControl;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.Hour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person's shares of one item are worth: a pure function of the facts in settled hours and of the rules, so that any order,
 * duplicate, delay or reversal of the same facts comes to the same.
 *
 * @param points by rule and UTC day; never zero
 * @param readers outside people by UTC day; never zero
 */
public record Owed(Map<Posting, Long> points, Map<LocalDate, Long> readers) {
    public static final Owed NOTHING = new Owed(Map.of(), Map.of());

    public Owed {
        points = Map.copyOf(points);
        readers = Map.copyOf(readers);
    }

    /** A rule on the day on which its fact happened. */
    public record Posting(Rule rule, LocalDate day) {}

    public long total() {
        return points.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Without credit for an author.
     *
     * @param days every day of one person's shares of one item
     */
    public static Owed of(Collection<Hours.ShareDay> days, RuleBooks rules, Instant now) {
        return of(days, List.of(), rules, now);
    }

    /**
     * Each fact is worth what the rules of its own day say.
     *
     * @param days every day of one person's shares of one item
     * @param credit the other people whose share first reached somebody, in order, when the person made the item
     */
    public static Owed of(Collection<Hours.ShareDay> days, List<First> credit, RuleBooks rules, Instant now) {
        var facts = settled(days, now);
        var points = new HashMap<Posting, Long>();
        var readers = readers(facts);
        readers.forEach((day, count) -> put(points, Rule.CLICK, day, clicks(count, rules.on(day))));
        reached(facts)
                .forEach(fact -> put(
                        points, Rule.REACHED, fact.day(), rules.on(fact.day()).perReached()));
        first(
                        facts,
                        fact -> fact.facts().firstIntent() > 0
                                && rules.on(fact.day()).rewardsIntent(fact.network()))
                .ifPresent(fact -> put(
                        points, Rule.INTENT, fact.day(), rules.on(fact.day()).perIntent()));
        if (!readers.isEmpty()) {
            first(
                            facts,
                            fact -> rules.on(fact.day())
                                    .rewardsWords(fact.facts().distance().orElse(0)))
                    .ifPresent(fact -> put(
                            points,
                            Rule.OWN_WORDS,
                            fact.day(),
                            rules.on(fact.day()).perOwnWords()));
        }
        converted(days, rules, now)
                .forEach((day, count) ->
                        put(points, Rule.CONVERSION, day, rules.on(day).perConversion() * count));
        author(points, credit, rules);
        return new Owed(points, readers);
    }

    private static long clicks(long readers, RuleBook rules) {
        return rules.perClick() * Math.min(readers, rules.clicksADay());
    }

    /** In order, up to the most that an author earns with an item by the rules of each day. */
    private static void author(Map<Posting, Long> points, List<First> credit, RuleBooks rules) {
        long sum = 0;
        for (var first : credit) {
            var book = rules.on(first.day());
            long given = Math.max(0, Math.min(book.perAuthor(), book.mostAuthor() - sum));
            put(points, Rule.AUTHOR, first.day(), given);
            sum += given;
        }
    }

    /** For each network whose share reached somebody outside, the first settled hour in which it did. */
    static List<Fact> reached(Collection<Hours.ShareDay> days, Instant now) {
        return reached(settled(days, now));
    }

    private static List<Fact> settled(Collection<Hours.ShareDay> days, Instant now) {
        return days.stream()
                .filter(day -> day.network() != Engagement.Hit.SHARE_PAGE)
                .flatMap(day -> day.hours().entrySet().stream()
                        .filter(hour -> HourControl.isSettled(hour.getKey(), now))
                        .map(hour -> new Fact(day.network(), hour.getKey(), hour.getValue())))
                .sorted(Comparator.comparing(Fact::hour).thenComparingInt(Fact::network))
                .toList();
    }

    /** Conversions of settled hours by day. */
    private static Map<LocalDate, Long> converted(Collection<Hours.ShareDay> days, RuleBooks rules, Instant now) {
        return days.stream()
                .flatMap(day -> day.conversions().entrySet().stream())
                .filter(hour -> HourControl.isSettled(hour.getKey(), now))
                .collect(Collectors.groupingBy(
                        hour -> hour.getKey().day(),
                        Collectors.summingLong(hour ->
                                earning(hour.getValue(), rules.on(hour.getKey().day())))));
    }

    private static long earning(ShareCredit credit, RuleBook rules) {
        int fromSite = rules.siteConversionsEarn() ? credit.fromSite(Model.LAST_7) : 0;
        return (long) credit.authentic(Model.LAST_7) + fromSite;
    }

    private static Map<LocalDate, Long> readers(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.facts().human() > 0)
                .collect(Collectors.groupingBy(
                        fact -> fact.hour().day(),
                        Collectors.summingLong(fact -> fact.facts().human())));
    }

    /** The first fact with an outside person on each network. */
    private static List<Fact> reached(List<Fact> facts) {
        var networks = facts.stream().map(Fact::network).collect(Collectors.toCollection(TreeSet::new));
        return networks.stream()
                .flatMap(network ->
                        first(
                                facts,
                                fact -> fact.network() == network
                                        && fact.facts().human() > 0)
                                .stream())
                .toList();
    }

    private static Optional<Fact> first(List<Fact> facts, Predicate<Fact> condition) {
        return facts.stream().filter(condition).findFirst();
    }

    private static void put(Map<Posting, Long> points, Rule rule, LocalDate day, long value) {
        if (value != 0) {
            points.merge(new Posting(rule, day), value, Long::sum);
        }
    }

    /** What must be posted so that what stands becomes this; zero differences are left out. */
    public Owed minus(Owed posted) {
        return new Owed(difference(points, posted.points), difference(readers, posted.readers));
    }

    public boolean isNothing() {
        return points.isEmpty() && readers.isEmpty();
    }

    private static <K> Map<K, Long> difference(Map<K, Long> here, Map<K, Long> there) {
        Set<K> keys =
                Stream.concat(here.keySet().stream(), there.keySet().stream()).collect(Collectors.toSet());
        return keys.stream()
                .filter(key -> !here.getOrDefault(key, 0L).equals(there.getOrDefault(key, 0L)))
                .collect(Collectors.toMap(key -> key, key -> here.getOrDefault(key, 0L) - there.getOrDefault(key, 0L)));
    }

    /** What one settled hour holds of the share on a network. */
    record Fact(int network, Hour hour, HourFacts facts) {
        LocalDate day() {
            return hour.day();
        }
    }
}
