package io.fanfare.kernel;

/**
 * Numbers that no counter comes to. Persons, items and campaigns with such a number are the health probe's: their rows lie where no walk over
 * people, campaigns or content looks, so that nothing has to leave them out.
 */
public final class Hidden {
    /** The first of them; those from here to a hundred million on begin with the same two of ten digits. */
    public static final int FIRST = 2_000_000_000;

    private Hidden() {}

    /** The highest number of all is nobody, who does count in totals. */
    static boolean is(int number) {
        return number >= FIRST && number < EmployeeId.NOBODY.value();
    }
}
