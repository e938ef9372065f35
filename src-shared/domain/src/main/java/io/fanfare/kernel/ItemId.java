package io.fanfare.kernel;

/** The compact number of an item in this deployment, from 1; fits the 32 bits that a link code has for it. */
public record ItemId(int value) implements Comparable<ItemId> {
    /** Stands where evidence names an item and there is none: a link of a mail that is about the mails themselves. */
    public static final ItemId NONE = new ItemId(0);

    public ItemId {
        if (value < 0) {
            throw new IllegalArgumentException("an item id is not negative");
        }
    }

    /** Whether this is the health probe's: {@link Hidden}. */
    public boolean isHidden() {
        return Hidden.is(value);
    }

    @Override
    public int compareTo(ItemId other) {
        return Integer.compare(value, other.value);
    }

    /** Ten digits, so that texts sort as numbers do. */
    public String padded() {
        return String.format(java.util.Locale.ROOT, "%010d", value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
