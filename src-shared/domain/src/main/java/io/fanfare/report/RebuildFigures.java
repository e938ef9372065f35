package io.fanfare.report;

import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.Firsts;
import io.fanfare.engagement.Fold;
import io.fanfare.engagement.HourControl;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.engagement.PageFold;
import io.fanfare.engagement.Rungs;
import io.fanfare.engagement.Scanners;
import io.fanfare.engagement.ShareKey;
import io.fanfare.engagement.Verdicts;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.RebuildConversions.HourConversions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds figures against what they are folded from: shares against the evidence of every hour that is not sealed yet, items and rungs against
 * the shares, whose days outlive their evidence, conversions and platforms' reports against what was said. What differs can be made true again.
 */
public final class RebuildFigures {
    /** No run of the judge has this number: nothing comes after the seal. */
    static final long SEALED = 1_000_000_000L;

    private final Hours hours;
    private final Scanners scanners;
    private final Figures figures;
    private final ItemHours items;
    private final RebuildConversions conversions;
    private final RebuildPages pages;
    private final InstantSource clock;

    public RebuildFigures(
            Hours hours,
            Scanners scanners,
            Figures figures,
            ItemHours items,
            RebuildConversions conversions,
            RebuildPages pages,
            InstantSource clock) {
        this.hours = hours;
        this.scanners = scanners;
        this.figures = figures;
        this.items = items;
        this.conversions = conversions;
        this.pages = pages;
        this.clock = clock;
    }

    /** Compares and changes nothing. */
    public Report compare(Collection<ItemId> items) {
        return walk(items, false);
    }

    /**
     * Makes figures true: shares at once, items and rungs from them. Hours whose shares differed are judged again by the next pass of the
     * judge, which also awards what follows. The differences as they were.
     */
    public Report apply(Collection<ItemId> items) {
        return walk(items, true);
    }

    private Report walk(Collection<ItemId> items, boolean apply) {
        var now = clock.instant();
        var open = hours.open().stream()
                .filter(control -> !HourControl.isSealed(control.hour(), now))
                .toList();
        var judged = open.stream()
                .filter(control -> control.judged() > 0 && !control.isBehind(now))
                .toList();
        var unsealed = open.stream().map(HourControl::hour).collect(Collectors.toUnmodifiableSet());
        var told = new Told(new HashMap<>(), new HashMap<>());
        var shares = shares(judged, unsealed, standing(items), told, apply, now);
        var counts = new ArrayList<ItemCounts>();
        var rungs = new ArrayList<ItemId>();
        for (var item : items) {
            var days = hours.shareDays(item);
            counts.addAll(counts(item, days, apply, now));
            if (rungs(item, days, apply, now)) {
                rungs.add(item);
            }
        }
        var converted = conversions.hold(told.conversions(), unsealed, items, apply, now);
        var reported = pages.hold(told.pages(), items, apply, now);
        return new Report(judged.size(), open.size() - judged.size(), shares, counts, rungs, converted, reported);
    }

    /** What was said of conversions and what platforms reported, by hour: it is read together with the rest of an hour's evidence. */
    private record Told(Map<Hour, List<Evidence>> conversions, Map<Hour, PageFold> pages) {
        void keep(Hour hour, List<Evidence> evidence) {
            conversions.put(
                    hour,
                    evidence.stream()
                            .filter(Evidence.OfConversion.class::isInstance)
                            .toList());
            pages.put(hour, PageFold.of(hour, evidence));
        }
    }

    /** How many shares of each hour differ from their evidence. */
    private Map<Hour, Integer> shares(
            Collection<HourControl> judged,
            Set<Hour> unsealed,
            Map<Hour, Map<ShareKey, HourFacts>> standing,
            Told told,
            boolean apply,
            Instant now) {
        var known = scanners.known();
        var shares = new TreeMap<Hour, Integer>();
        for (var control : judged) {
            var hour = control.hour();
            var reading = hours.read(hour, neighbours(hour, unsealed));
            told.keep(hour, reading.evidence());
            var verdicts = new Verdicts(hour, reading.evidence(), known, control.rules());
            var fold = Fold.of(hour, reading.evidence(), verdicts).ofPeople();
            var stands = new Fold(standing.getOrDefault(hour, Map.of()));
            var different = fold.differences(stands);
            if (!different.isEmpty()) {
                shares.put(hour, different.size());
                if (apply) {
                    setShares(hour, different, fold, stands, now);
                }
            }
        }
        return shares;
    }

    /** What stands in the days of all shares, by hour. */
    private Map<Hour, Map<ShareKey, HourFacts>> standing(Collection<ItemId> items) {
        var standing = new HashMap<Hour, Map<ShareKey, HourFacts>>();
        for (var item : items) {
            for (var day : hours.shareDays(item)) {
                var share = new ShareKey(item, day.person(), day.network());
                day.hours()
                        .forEach((hour, facts) -> standing.computeIfAbsent(hour, _ -> new HashMap<>())
                                .put(share, facts));
            }
        }
        return standing;
    }

    /** The run is left unfinished, so that the next pass writes and awards the whole hour again. */
    private void setShares(Hour hour, Set<ShareKey> different, Fold fold, Fold stands, Instant now) {
        hours.mark(hour);
        hours.lease(hour, now, Duration.ZERO).ifPresent(run -> {
            hours.setShares(hour, run.run(), different.stream().collect(Collectors.toMap(share -> share, fold::facts)));
            var keys = new HashSet<>(fold.items().keySet());
            keys.addAll(stands.items().keySet());
            hours.setItems(
                    hour,
                    run.run(),
                    keys.stream()
                            .collect(Collectors.toMap(
                                    key -> key, key -> fold.items().getOrDefault(key, HourFacts.NONE))));
        });
    }

    private List<ItemCounts> counts(ItemId item, Collection<Hours.ShareDay> days, boolean apply, Instant now) {
        var should = new TreeMap<Integer, HourFacts>();
        days.forEach(day ->
                day.hours().values().forEach(facts -> should.merge(day.network(), facts.counts(), HourFacts::plus)));
        var stands = figures.of(item).counts();
        var networks = new HashSet<>(should.keySet());
        networks.addAll(stands.keySet());
        var different = networks.stream()
                .sorted()
                .map(network -> new ItemCounts(
                        new Fold.ItemOnNetwork(item, network),
                        stands.getOrDefault(network, HourFacts.NONE),
                        should.getOrDefault(network, HourFacts.NONE)))
                .filter(counts -> !counts.stands().equals(counts.should()))
                .toList();
        if (apply) {
            different.forEach(counts -> setItems(counts.item(), days, now));
        }
        return different;
    }

    /**
     * Every hour of the item on that network, as its shares have it, also where they have nothing; open hours get a run of their own, as the
     * judge would take it.
     */
    private void setItems(Fold.ItemOnNetwork item, Collection<Hours.ShareDay> days, Instant now) {
        var byHour = new TreeMap<Hour, HourFacts>();
        days.stream()
                .filter(day -> day.network() == item.network())
                .forEach(day ->
                        day.hours().forEach((hour, facts) -> byHour.merge(hour, facts.counts(), HourFacts::plus)));
        items.of(item).keySet().forEach(hour -> byHour.putIfAbsent(hour, HourFacts.NONE));
        byHour.forEach((hour, facts) -> {
            if (HourControl.isSealed(hour, now)) {
                hours.setItems(hour, SEALED, Map.of(item, facts));
            } else {
                hours.mark(hour);
                hours.lease(hour, now, Duration.ZERO)
                        .ifPresent(run -> hours.setItems(hour, run.run(), Map.of(item, facts)));
            }
        });
    }

    private boolean rungs(ItemId item, Collection<Hours.ShareDay> days, boolean apply, Instant now) {
        long seen = hours.rungsVersion(item);
        var should = Rungs.of(days);
        if (should.equals(figures.of(item).rungs())) {
            return false;
        }
        if (apply && !hours.setRungs(item, seen, should, Firsts.of(days, now), now)) {
            throw new IllegalStateException("item " + item + " is judged at this moment; run it again");
        }
        return true;
    }

    private static Set<Hour> neighbours(Hour hour, Set<Hour> present) {
        var neighbours = new HashSet<>(List.of(hour.plus(-1), hour.plus(1)));
        neighbours.retainAll(present);
        return neighbours;
    }

    /**
     * What differs.
     *
     * @param hours that were held against their evidence
     * @param waiting hours that the judge has not come to: nothing can be said of them
     * @param shares how many shares differ, by hour
     * @param counts of items, by network
     * @param rungs items whose rungs differ
     * @param conversions what is put down otherwise than what was said of conversions
     * @param pages how many items' and the company's reports of platforms differ, by hour
     */
    public record Report(
            int hours,
            int waiting,
            Map<Hour, Integer> shares,
            List<ItemCounts> counts,
            List<ItemId> rungs,
            List<HourConversions> conversions,
            Map<Hour, Integer> pages) {
        public Report {
            shares = Map.copyOf(shares);
            counts = List.copyOf(counts);
            rungs = List.copyOf(rungs);
            conversions = List.copyOf(conversions);
            pages = Map.copyOf(pages);
        }

        public boolean holds() {
            return shares.isEmpty() && counts.isEmpty() && rungs.isEmpty() && conversions.isEmpty() && pages.isEmpty();
        }
    }

    /** The counts of an item on a network, as they stand and as its shares have them. */
    public record ItemCounts(Fold.ItemOnNetwork item, HourFacts stands, HourFacts should) {}
}
