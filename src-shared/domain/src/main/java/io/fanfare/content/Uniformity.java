package io.fanfare.content;

import java.util.Collection;

/**
 * How alike the texts of people are (003-9).
 *
 * @param people who have a text each
 * @param mostCommon of those, how many have the most frequent one
 * @param effective as many texts, each used equally often, would be as varied: one over the sum of the squared shares; 0 for nobody
 */
public record Uniformity(int people, int mostCommon, double effective) {
    public static final Uniformity NONE = new Uniformity(0, 0, 0);

    /** @param counts how many people have each text */
    public static Uniformity of(Collection<Integer> counts) {
        int people = counts.stream().mapToInt(Integer::intValue).sum();
        double squares =
                counts.stream().mapToDouble(count -> (double) count * count).sum();
        return people == 0
                ? NONE
                : new Uniformity(
                        people,
                        counts.stream().mapToInt(Integer::intValue).max().orElse(0),
                        (double) people * people / squares);
    }
}
