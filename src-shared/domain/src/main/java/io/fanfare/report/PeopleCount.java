package io.fanfare.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many people did something, told so that nobody can be singled out (k = 5): groups under five read FEW, groups within five of all who
 * could have done it MOST, and a group reads HIDDEN when telling it would give away another.
 */
public sealed interface PeopleCount {
    /** The smallest group that is counted. */
    int K = 5;

    /** @param value 5 or more */
    record Exactly(int value) implements PeopleCount {}

    /** What is said where a number would say too much. */
    enum Words implements PeopleCount {
        FEW,
        MOST,
        HIDDEN;

        /** {@code few}, {@code most} or {@code hidden}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param all how many people could have done it */
    static PeopleCount of(int count, int all) {
        if (count < K) {
            return Words.FEW;
        }
        return all - count < K ? Words.MOST : new Exactly(count);
    }

    /** The group that the next rung's count is told against: what was told exactly, or what that itself was told against. */
    default int base(int otherwise) {
        return this instanceof Exactly(var value) ? value : otherwise;
    }

    /**
     * A breakdown of one group, whose parts may share people. What may not be told stays hidden: while the parts that are told and the
     * whole would give a hidden part away, the smallest part that is told is hidden too.
     *
     * @param parts how many people by part
     * @param whole how many people there are in all parts together, each counted once
     * @param bases by part, what its count is told against
     */
    static <P> Map<P, PeopleCount> breakdown(Map<P, Integer> parts, int whole, Map<P, Integer> bases) {
        var told = new HashMap<P, PeopleCount>();
        parts.forEach((part, count) -> told.put(part, of(count, bases.getOrDefault(part, whole))));
        while (isOpen(parts, whole, told)) {
            smallestTold(told).ifPresent(part -> told.put(part, Words.HIDDEN));
        }
        return Map.copyOf(told);
    }

    /**
     * Whether subtraction gives a hidden part away. Taking what is told from the whole leaves the least that the hidden parts hold together.
     * Where each of them is known to be under five, that must not force anybody into one of them.
     */
    private static <P> boolean isOpen(Map<P, Integer> parts, int whole, Map<P, PeopleCount> told) {
        var hidden = hidden(told);
        if (hidden.isEmpty() || hidden.size() == parts.size()) {
            return false;
        }
        int people =
                hidden.stream().mapToInt(part -> parts.getOrDefault(part, 0)).sum();
        int shown = told.values().stream().mapToInt(count -> count.base(0)).sum();
        boolean allFew = hidden.stream().allMatch(part -> Words.FEW.equals(told.get(part)));
        return people < K || hidden.size() == 1 || allFew && whole - shown > (hidden.size() - 1) * (K - 1);
    }

    private static <P> Set<P> hidden(Map<P, PeopleCount> told) {
        return told.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Words)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <P> Optional<P> smallestTold(Map<P, PeopleCount> told) {
        return told.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Exactly)
                .min(Comparator.comparing(entry -> entry.getValue().base(0)))
                .map(Map.Entry::getKey);
    }
}
