package io.fanfare.content;

import java.util.OptionalInt;

/**
 * Who of those who get an item is shown which of its suggested texts. They stand in a row, and texts go round in order; a text that would
 * go to more than one and a half times its even share, or to more than five people and a tenth of all so far, is passed over, and that
 * person starts with own words. It holds at every place in the row, so nobody needs to know how long the row will be.
 */
public final class TextDeal {
    private static final int LEAST = 5;
    private static final int PARTS = 10;

    private TextDeal() {}

    /**
     * Empty for own words first, and for an item without texts.
     *
     * @param slot the person's place in the row, from 0
     * @param texts how many the item has
     */
    public static OptionalInt variant(long slot, int texts) {
        if (texts == 0) {
            return OptionalInt.empty();
        }
        // A hundred thousand steps take about as long as reading one row of the table.
        long given = 0;
        for (long people = 1; people <= slot; people++) {
            if (fits(given / texts + 1, people, texts)) {
                given++;
            }
        }
        return fits(given / texts + 1, slot + 1, texts) ? OptionalInt.of((int) (given % texts)) : OptionalInt.empty();
    }

    /** @param count how many people would have the same words, of so many */
    private static boolean fits(long count, long people, int texts) {
        return count == 1 || count <= Math.max(LEAST, people / PARTS) && 2 * count * texts <= 3 * people;
    }
}
