package io.fanfare.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many people did something, told so that nobody can be singled out: groups under five read FEW, groups within five of everybody MOST
 * (k = 5).
 */
public sealed interface PeopleCount {
    /** The smallest group that is counted. */
    int K = 5;

    PeopleCount FEW = new Words("few");
    PeopleCount MOST = new Words("most");

    /** @param value 5 or more */
    record Exactly(int value) implements PeopleCount {}

    /** @param text few or most */
    record Words(String text) implements PeopleCount {}

    /** @param all how many people could have done it */
    static PeopleCount of(int count, int all) {
        if (count < K) {
            return FEW;
        }
        return all - count < K ? MOST : new Exactly(count);
    }

    /**
     * A breakdown of one group. A part that is hidden stays hidden: when what is hidden adds up to fewer than five people, or is one part
     * alone, the smallest part that is shown is hidden too, so that no subtraction brings it back.
     */
    static <P> Map<P, PeopleCount> breakdown(Map<P, Integer> parts, int all) {
        var told = new HashMap<P, PeopleCount>();
        parts.forEach((part, count) -> told.put(part, of(count, all)));
        while (isOpen(parts, hidden(told))) {
            smallestShown(parts, told).forEach(part -> told.put(part, FEW));
        }
        return Map.copyOf(told);
    }

    private static <P> boolean isOpen(Map<P, Integer> parts, Set<P> hidden) {
        int people =
                hidden.stream().mapToInt(part -> parts.getOrDefault(part, 0)).sum();
        boolean something = !hidden.isEmpty() && hidden.size() < parts.size();
        return something && (people < K || hidden.size() == 1);
    }

    private static <P> Set<P> hidden(Map<P, PeopleCount> told) {
        return told.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Words)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <P> Set<P> smallestShown(Map<P, Integer> parts, Map<P, PeopleCount> told) {
        return told.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Exactly)
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(part -> parts.getOrDefault(part, 0)))
                .map(Set::of)
                .orElse(Set.of());
    }
}
