package io.fanfare.delivery;

/** Who sends a mail. */
public sealed interface ClaimOutcome {
    /**
     * The caller sends it, and nobody else does.
     *
     * @param week the person's week row with this claim in it
     */
    record Claimed(ClaimId id, WeekRow week) implements ClaimOutcome {}

    /** Somebody claimed it before, whatever became of it: it is not sent on a guess. */
    record AlreadyClaimed(Delivery.State state) implements ClaimOutcome {}

    /** The week's asks are used up; the campaign is recorded as carried, for the next digest to bring. */
    record OverBudget() implements ClaimOutcome {}
}
