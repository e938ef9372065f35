package io.fanfare.kernel;

/** The compact number of an item in this deployment, from 1; fits the 32 bits that a link code has for it. */
public record ItemId(int value) implements Comparable<ItemId> {
    public ItemId {
        if (value < 1) {
            throw new IllegalArgumentException("item id must be 1 or more");
        }
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
