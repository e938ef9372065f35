package io.fanfare.delivery;

/**
 * How far mails hold back with somebody who leaves them: each two weeks in a row with asks and without a share take one ask off the next
 * weeks' budget, down to one ask a week. One share, or one reader, and the whole budget is back. Who leaves items and who says that they are
 * not for them counts the same: nobody has to say why they want less.
 *
 * @param quietWeeks weeks in a row in which the person got asks and shared nothing, the last one before this week
 */
public record Restraint(int quietWeeks) {
    /** For somebody new, or somebody who shares. */
    public static final Restraint NONE = new Restraint(0);

    private static final int WEEKS_AN_ASK = 2;

    /** The restraint of the week after one with so many asks. */
    public Restraint after(int asks, boolean shared) {
        if (shared) {
            return NONE;
        }
        return asks > 0 ? new Restraint(quietWeeks + 1) : this;
    }

    /** How many asks of the company's budget are left for the person. */
    public int most(int budget) {
        return Math.max(Math.min(1, budget), budget - quietWeeks / WEEKS_AN_ASK);
    }
}
