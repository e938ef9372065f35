package io.fanfare.engagement;

import io.fanfare.kernel.Hour;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what figures would be under other rules, and has hours judged by them. Sealed hours keep what they have. */
public final class Reclassify {
    private final Hours hours;
    private final Scanners scanners;
    private final InstantSource clock;

    public Reclassify(Hours hours, Scanners scanners, InstantSource clock) {
        this.hours = hours;
        this.scanners = scanners;
        this.clock = clock;
    }

    /** Judges the kept evidence of the hours from the first to the last by these rules, and changes nothing. */
    public Comparison compare(Hour from, Hour to, Rules rules) {
        var open = hours.open();
        var present = open.stream().map(HourControl::hour).collect(Collectors.toUnmodifiableSet());
        var chosen = open.stream()
                .map(HourControl::hour)
                .filter(hour -> hour.compareTo(from) >= 0 && hour.compareTo(to) <= 0)
                .filter(hour -> !HourControl.isSealed(hour, clock.instant()))
                .toList();
        var known = scanners.known();
        var before = new HashMap<Fold.ItemOnNetwork, HourFacts>();
        var after = new HashMap<Fold.ItemOnNetwork, HourFacts>();
        for (var hour : chosen) {
            var neighbours = new HashSet<>(List.of(hour.plus(-1), hour.plus(1)));
            neighbours.retainAll(present);
            var reading = hours.read(hour, neighbours);
            var verdicts = new Verdicts(hour, reading.evidence(), known, rules);
            add(before, reading.lastFold().ofPeople());
            add(after, Fold.of(hour, reading.evidence(), verdicts).ofPeople());
        }
        return new Comparison(rules, chosen, changes(before, after));
    }

    /** Marks the hours of a comparison: the next pass of the judge takes its rules for them, and figures and points follow. */
    public void apply(Comparison comparison) {
        comparison.hours().forEach(hour -> hours.judgeBy(hour, comparison.rules()));
    }

    private static void add(Map<Fold.ItemOnNetwork, HourFacts> sum, Fold fold) {
        fold.items().forEach((item, facts) -> sum.merge(item, facts, HourFacts::plus));
    }

    private static List<Change> changes(
            Map<Fold.ItemOnNetwork, HourFacts> before, Map<Fold.ItemOnNetwork, HourFacts> after) {
        Set<Fold.ItemOnNetwork> all = Stream.of(before.keySet(), after.keySet())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        var changes = new ArrayList<Change>();
        for (var item : all) {
            var change = new Change(
                    item, before.getOrDefault(item, HourFacts.NONE), after.getOrDefault(item, HourFacts.NONE));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes.stream()
                .sorted(java.util.Comparator.<Change>comparingInt(
                                change -> change.item().item().value())
                        .thenComparingInt(change -> change.item().network()))
                .toList();
    }

    /**
     * What other rules would change.
     *
     * @param hours the hours that were looked at
     * @param changes by item and network, all those hours together; what stays the same is left out
     */
    public record Comparison(Rules rules, List<Hour> hours, List<Change> changes) {
        public Comparison {
            hours = List.copyOf(hours);
            changes = List.copyOf(changes);
        }
    }

    /** The counts of an item on a network, as they stand and as they would. */
    public record Change(Fold.ItemOnNetwork item, HourFacts before, HourFacts after) {}
}
