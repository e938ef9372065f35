package io.fanfare.report;

import io.fanfare.conversion.Attribution.Visitor;
import io.fanfare.conversion.ShareCredit;
import io.fanfare.conversion.Tally;
import io.fanfare.engagement.ConversionFold;
import io.fanfare.engagement.ConversionHours;
import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.Hours;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what is put down to shares and items against what was said of conversions, hour by hour. Of a sealed hour it is held against the hour's
 * own row, which outlives what was said.
 */
public final class RebuildConversions {
    private final Hours hours;
    private final ConversionHours conversions;
    private final ConversionFigures figures;

    public RebuildConversions(Hours hours, ConversionHours conversions, ConversionFigures figures) {
        this.hours = hours;
        this.conversions = conversions;
        this.figures = figures;
    }

    /**
     * The hours that differ. When told to, makes them true; an hour that may still change is judged again by the next pass, which also awards
     * what follows.
     *
     * @param said evidence of each hour that the judge has come to
     * @param unsealed hours that may still change; of those without evidence here nothing can be said
     */
    List<HourConversions> hold(
            Map<Hour, List<Evidence>> said, Set<Hour> unsealed, Collection<ItemId> items, boolean apply, Instant now) {
        var kept = figures.kept();
        var standing = standing(items, kept);
        var different = new ArrayList<HourConversions>();
        for (var hour : new TreeSet<>(union(standing.keySet(), said.keySet()))) {
            if (unsealed.contains(hour) && !said.containsKey(hour)) {
                continue;
            }
            var stands = standing.getOrDefault(hour, ConversionFold.EMPTY);
            var should = said.containsKey(hour)
                    ? fold(hour, Objects.requireNonNull(said.get(hour)))
                    : kept.getOrDefault(hour, ConversionFold.EMPTY);
            var found = HourConversions.of(hour, stands, should);
            if (!found.holds()) {
                different.add(found);
                if (apply) {
                    set(found, should.covering(stands), said.containsKey(hour), now);
                }
            }
        }
        return different;
    }

    private ConversionFold fold(Hour hour, List<Evidence> evidence) {
        var standing = ConversionFold.standing(hour, evidence);
        var visitors = figures.visitors(ConversionFold.clicks(hour, standing));
        return ConversionFold.of(standing, click -> visitors.getOrDefault(click, Visitor.NOBODY));
    }

    /** What readers of figures see, by hour: shares and items from their own rows, all of it from the hour's. */
    private Map<Hour, ConversionFold> standing(Collection<ItemId> items, Map<Hour, ConversionFold> kept) {
        var shares = new HashMap<Hour, Map<ShareKey, ShareCredit>>();
        var tallies = new HashMap<Hour, Map<ItemId, Tally>>();
        for (var item : items) {
            hours.shareDays(item)
                    .forEach(day -> day.conversions()
                            .forEach((hour, credit) -> shares.computeIfAbsent(hour, _ -> new HashMap<>())
                                    .put(new ShareKey(item, day.person(), day.network()), credit)));
            figures.of(item)
                    .forEach((hour, tally) ->
                            tallies.computeIfAbsent(hour, _ -> new HashMap<>()).put(item, tally));
        }
        return union(union(shares.keySet(), tallies.keySet()), kept.keySet()).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        hour -> new ConversionFold(
                                shares.getOrDefault(hour, Map.of()),
                                tallies.getOrDefault(hour, Map.of()),
                                kept.getOrDefault(hour, ConversionFold.EMPTY).all())));
    }

    /** What is to be written is kept first, as the judge does it; the run is left unfinished, so that the next pass awards the whole hour again. */
    private void set(HourConversions found, ConversionFold should, boolean open, Instant now) {
        var hour = found.hour();
        if (!open) {
            write(found, should, RebuildFigures.SEALED);
            return;
        }
        hours.mark(hour);
        hours.lease(hour, now, Duration.ZERO).ifPresent(run -> {
            conversions.keep(hour, run.run(), should);
            write(found, should, run.run());
        });
    }

    private void write(HourConversions found, ConversionFold should, long run) {
        conversions.setShares(found.hour(), run, pick(found.shares(), should.shares()));
        conversions.setItems(found.hour(), run, pick(found.items().keySet(), should.items()));
    }

    private static <K, V> Map<K, V> pick(Set<K> keys, Map<K, V> values) {
        return keys.stream()
                .collect(Collectors.toMap(Function.identity(), key -> Objects.requireNonNull(values.get(key))));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /**
     * What differs in an hour.
     *
     * @param total whether the sum of the hour itself is another
     * @param shares that are credited otherwise
     * @param items with another tally
     */
    public record HourConversions(Hour hour, boolean total, Set<ShareKey> shares, Map<ItemId, Counted> items) {
        public HourConversions {
            shares = Set.copyOf(shares);
            items = Map.copyOf(items);
        }

        static HourConversions of(Hour hour, ConversionFold stands, ConversionFold should) {
            var shares = keys(stands.shares(), should.shares())
                    .filter(share -> !stands.shares()
                            .getOrDefault(share, ShareCredit.NONE)
                            .equals(should.shares().getOrDefault(share, ShareCredit.NONE)))
                    .collect(Collectors.toSet());
            var items = keys(stands.items(), should.items())
                    .collect(Collectors.toMap(
                            Function.identity(),
                            item -> new Counted(
                                    stands.items().getOrDefault(item, Tally.NONE),
                                    should.items().getOrDefault(item, Tally.NONE))));
            items.values().removeIf(counted -> counted.stands().equals(counted.should()));
            return new HourConversions(hour, !stands.all().equals(should.all()), shares, items);
        }

        boolean holds() {
            return !total && shares.isEmpty() && items.isEmpty();
        }

        private static <K> Stream<K> keys(Map<K, ?> one, Map<K, ?> other) {
            return Stream.concat(one.keySet().stream(), other.keySet().stream()).distinct();
        }
    }

    /** A tally as it stands and as it should be. */
    public record Counted(Tally stands, Tally should) {}
}
