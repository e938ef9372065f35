package io.fanfare.engagement;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** The rules that tell people from machines, by version: which signs are looked for. An old version stays to compare with. */
public enum Rules {
    /** What a hit says of itself. */
    ONE(1, EnumSet.of(Sign.PREVIEW_AGENT, Sign.METHOD, Sign.MACHINE_AGENT, Sign.PREFETCH, Sign.OFFICE_AGENT)),
    /** And what lies around it. */
    TWO(2, EnumSet.allOf(Sign.class));

    public static final Rules CURRENT = TWO;
    /** The number of the current version. */
    public static final int VERSION = CURRENT.number();

    private static final int BOT_FROM = 80;
    private static final int UNSURE_FROM = 40;
    private final int number;
    private final Set<Sign> signs;

    Rules(int number, Set<Sign> signs) {
        this.number = number;
        this.signs = signs;
    }

    public int number() {
        return number;
    }

    /** The version of that number; an unknown number is an {@link IllegalArgumentException}. */
    public static Rules of(long number) {
        return Arrays.stream(values())
                .filter(rules -> rules.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are no rules of that number"));
    }

    /** Looks for every sign: one that settles the matter hides none of the others. */
    Judgement judge(Engagement.Hit hit, Surroundings around) {
        var seenSigns = signs.stream().filter(sign -> sign.isOn(hit, around)).toList();
        int score = seenSigns.stream().mapToInt(Sign::weight).sum();
        var verdict = seenSigns.stream()
                .map(Sign::settles)
                .filter(Objects::nonNull)
                // A preview crawler says who it is, whatever else it does.
                .min(java.util.Comparator.comparingInt(settled -> settled == Verdict.PREVIEW ? 0 : 1))
                .orElseGet(() -> byScore(score));
        return new Judgement(verdict, score, seenSigns);
    }

    private static Verdict byScore(int score) {
        if (score >= BOT_FROM) {
            return Verdict.BOT;
        }
        return score >= UNSURE_FROM ? Verdict.UNSURE : Verdict.HUMAN;
    }
}
