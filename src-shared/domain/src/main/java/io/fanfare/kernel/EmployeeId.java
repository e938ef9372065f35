package io.fanfare.kernel;

/** The compact number of a person in this deployment, from 1; fits the 32 bits that a link code has for it. */
public record EmployeeId(int value) implements Comparable<EmployeeId> {
    /** In the place of somebody who is not to be known: what they bring counts in totals and belongs to no person. */
    public static final EmployeeId NOBODY = new EmployeeId(Integer.MAX_VALUE);

    public EmployeeId {
        if (value < 1) {
            throw new IllegalArgumentException("employee id must be 1 or more");
        }
    }

    /** Whether this is no person but the health probe's: {@link Hidden}. */
    public boolean isHidden() {
        return Hidden.is(value);
    }

    @Override
    public int compareTo(EmployeeId other) {
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
