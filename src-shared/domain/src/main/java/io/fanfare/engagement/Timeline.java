package io.fanfare.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Hits in order of their moments. */
final class Timeline {
    private final TreeMap<Instant, List<Engagement.Hit>> hits = new TreeMap<>();

    void add(Engagement.Hit hit) {
        hits.computeIfAbsent(hit.moment(), _ -> new ArrayList<>()).add(hit);
    }

    /** What lies no farther from a hit than this, on either side; the hit itself among it. */
    List<Engagement.Hit> near(Engagement.Hit hit, Duration distance) {
        return hits.subMap(hit.moment().minus(distance), true, hit.moment().plus(distance), true).values().stream()
                .flatMap(Collection::stream)
                .toList();
    }

    /**
     * The ids of all hits that lie in some stretch of that length for whose hits the test holds. One walk, whatever the number of hits.
     *
     * @param key what the test looks at of each hit
     * @param dense asked about the keys of a stretch, without doubles
     */
    <K> Set<String> in(Duration length, Function<Engagement.Hit, K> key, Predicate<Set<K>> dense) {
        var found = new HashSet<String>();
        var window = new ArrayDeque<Engagement.Hit>();
        var fresh = new ArrayDeque<Engagement.Hit>();
        Map<K, Integer> counts = new HashMap<>();
        for (var moment : hits.entrySet()) {
            var from = moment.getKey().minus(length);
            while (!window.isEmpty() && window.getFirst().moment().isBefore(from)) {
                counts.computeIfPresent(key.apply(window.removeFirst()), (_, count) -> count == 1 ? null : count - 1);
            }
            while (!fresh.isEmpty() && fresh.getFirst().moment().isBefore(from)) {
                fresh.removeFirst();
            }
            moment.getValue().forEach(hit -> {
                window.addLast(hit);
                fresh.addLast(hit);
                counts.merge(key.apply(hit), 1, Integer::sum);
            });
            if (dense.test(counts.keySet())) {
                fresh.forEach(hit -> found.add(hit.id()));
                fresh.clear();
            }
        }
        return found;
    }
}
