package io.fanfare.content;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who of those who get an item is shown which of its suggested texts. They stand in a row, and texts go round in order; a text that would
 * go to more than one and a half times its even share, or to too many people, is passed over, and that person starts with own words. It
 * holds at every place in the row, so nobody needs to know how long the row will be.
 *
 * @param mostAlike how many people may be shown the same text; null for a tenth of all so far, at least five
 */
public record TextDeal(@Nullable Integer mostAlike) {
    /** What holds where marketing says nothing. */
    public static final TextDeal USUAL = new TextDeal(null);

    private static final int LEAST = 5;
    private static final int PARTS = 10;

    public TextDeal {
        if (mostAlike != null && mostAlike < 1) {
            throw new IllegalArgumentException("a text goes to somebody");
        }
    }

    /**
     * Empty for own words first, and for an item without texts.
     *
     * @param slot the person's place in the row, from 0
     * @param texts how many the item has
     */
    public OptionalInt variant(long slot, int texts) {
        if (texts == 0) {
            return OptionalInt.empty();
        }
        // A hundred thousand steps take about as long as reading one row of the table.
        long given = given(slot, texts);
        return fits(given / texts + 1, slot + 1, texts) ? OptionalInt.of((int) (given % texts)) : OptionalInt.empty();
    }

    /** How many of the first so many people are shown each text, and each of those who start with own words their own: 1. */
    public List<Integer> counts(int people, int texts) {
        int given = texts == 0 ? 0 : Math.toIntExact(given(people, texts));
        var counts = new ArrayList<>(IntStream.range(0, texts)
                .mapToObj(text -> given / texts + (text < given % texts ? 1 : 0))
                .filter(count -> count > 0)
                .toList());
        IntStream.range(given, people).forEach(_ -> counts.add(1));
        return List.copyOf(counts);
    }

    /** The most people who may have the same text, of so many. */
    public long most(long people) {
        return mostAlike == null ? Math.max(LEAST, people / PARTS) : mostAlike;
    }

    private long given(long row, int texts) {
        long given = 0;
        for (long people = 1; people <= row; people++) {
            if (fits(given / texts + 1, people, texts)) {
                given++;
            }
        }
        return given;
    }

    /** @param count how many people would have the same words, of so many */
    private boolean fits(long count, long people, int texts) {
        return count == 1 || count <= most(people) && 2 * count * texts <= 3 * people;
    }
}
