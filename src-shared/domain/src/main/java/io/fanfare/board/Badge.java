package io.fanfare.board;

import io.fanfare.points.Balance;
import io.fanfare.points.Rule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What a person has done for the first time, or often: for their own page alone, and all of it from their balance. Names are words of the pages. */
public enum Badge {
    FIRST_READER(Badge.Measure.READERS, 1),
    TEN_READERS(Badge.Measure.READERS, 10),
    HUNDRED_READERS(Badge.Measure.READERS, 100),
    THOUSAND_READERS(Badge.Measure.READERS, 1_000),
    OWN_WORDS(Badge.Measure.OWN_WORDS, 1),
    OWN_VOICE(Badge.Measure.OWN_WORDS, 50),
    FIRST_CONVERSION(Badge.Measure.CONVERSIONS, 1),
    AUTHOR(Badge.Measure.AUTHOR, 1),
    FOUR_WEEKS(Badge.Measure.WEEKS_IN_A_ROW, 4),
    TWELVE_WEEKS(Badge.Measure.WEEKS_IN_A_ROW, 12);

    private final Measure measure;
    private final long threshold;

    Badge(Measure measure, long threshold) {
        this.measure = measure;
        this.threshold = threshold;
    }

    public Measure measure() {
        return measure;
    }

    public long threshold() {
        return threshold;
    }

    /** Those that a balance is enough for, in order. */
    public static Set<Badge> of(Balance balance) {
        return Arrays.stream(values())
                .filter(badge -> badge.measure.of(balance) >= badge.threshold)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Badge.class)));
    }

    /** What is counted. */
    public enum Measure {
        READERS(Balance::readers),
        /** Points for own words. */
        OWN_WORDS(balance -> points(balance, Rule.OWN_WORDS)),
        /** Points for conversions. */
        CONVERSIONS(balance -> points(balance, Rule.CONVERSION)),
        /** Points for what colleagues shared of one's own. */
        AUTHOR(balance -> points(balance, Rule.AUTHOR)),
        WEEKS_IN_A_ROW(Streak::longest);

        private final ToLongFunction<Balance> count;

        Measure(ToLongFunction<Balance> count) {
            this.count = count;
        }

        long of(Balance balance) {
            return count.applyAsLong(balance);
        }

        private static long points(Balance balance, Rule rule) {
            return balance.byRule().getOrDefault(rule, 0L);
        }
    }
}
