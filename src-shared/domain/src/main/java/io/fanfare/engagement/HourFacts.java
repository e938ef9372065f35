package io.fanfare.engagement;

import io.fanfare.content.NotForMe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one hour holds for one share: counts of hits, and the moments that rungs are read from. It is written as a short list of numbers,
 * trailing zeros cut, behind the number of the run that wrote it.
 *
 * @param human visits by people outside the company, one a visitor and hour
 * @param inside visits by people from the company's networks
 * @param firstIntent second of the hour plus one, 0 for none; the other moments likewise
 * @param ownWords the distance plus one of the text farthest from the suggestion, 0 when no browser said
 * @param lastPreview the last fetch by the share's own network
 * @param firstHuman the first visit from outside
 * @param declined the code of the reason why it is not for the person, 0 while they did not say so; of several the lowest
 * @param print of the text that went out, plus one; 0 when nobody said: {@link TextPrint}
 */
public record HourFacts(
        int human,
        int inside,
        int preview,
        int bot,
        int unsure,
        int firstIntent,
        int ownWords,
        int confirmed,
        int lastPreview,
        int firstHuman,
        int declined,
        int print) {
    public static final HourFacts NONE = new HourFacts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final int LENGTH = 12;

    /** The numbers in order, without trailing zeros. */
    public List<Integer> numbers() {
        var all = List.of(
                human,
                inside,
                preview,
                bot,
                unsure,
                firstIntent,
                ownWords,
                confirmed,
                lastPreview,
                firstHuman,
                declined,
                print);
        int length = LENGTH;
        while (length > 0 && all.get(length - 1) == 0) {
            length--;
        }
        return all.subList(0, length);
    }

    /** The facts of what {@link #numbers} gave; missing numbers are zero. */
    public static HourFacts of(List<Integer> numbers) {
        var all = new ArrayList<>(numbers);
        while (all.size() < LENGTH) {
            all.add(0);
        }
        return new HourFacts(
                all.get(0),
                all.get(1),
                all.get(2),
                all.get(3),
                all.get(4),
                all.get(5),
                all.get(6),
                all.get(7),
                all.get(8),
                all.get(9),
                all.get(10),
                all.get(11));
    }

    /** Whether anything in it may earn points: readers, an intent, own words. */
    boolean mayEarn() {
        return human > 0 || firstIntent > 0 || ownWords > 0;
    }

    /** Only the counts, as an item's day holds them. */
    public HourFacts counts() {
        return new HourFacts(human, inside, preview, bot, unsure, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Counts added up, moments the earlier or later of both. */
    public HourFacts plus(HourFacts other) {
        return new HourFacts(
                human + other.human,
                inside + other.inside,
                preview + other.preview,
                bot + other.bot,
                unsure + other.unsure,
                earlier(firstIntent, other.firstIntent),
                Math.max(ownWords, other.ownWords),
                earlier(confirmed, other.confirmed),
                Math.max(lastPreview, other.lastPreview),
                earlier(firstHuman, other.firstHuman),
                earlier(declined, other.declined),
                Math.max(print, other.print));
    }

    /** Why it is not for the person; empty while they did not say so. */
    public Optional<NotForMe> notForMe() {
        return declined == 0
                ? Optional.empty()
                : Optional.of(NotForMe.coded(declined).orElse(NotForMe.OTHER));
    }

    /** The distance of the person's own words, 0 to 100. */
    public OptionalInt distance() {
        return ownWords == 0 ? OptionalInt.empty() : OptionalInt.of(ownWords - 1);
    }

    private static int earlier(int one, int other) {
        return one == 0 || other != 0 && other < one ? other : one;
    }
}
