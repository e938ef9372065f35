package io.fanfare.delivery;

import io.fanfare.delivery.Delivery.State;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import java.util.List;

/** What became of the mails of each week, one row a person. */
public interface Deliveries {
    /**
     * Claims a mail before it is sent.
     *
     * @param budget how many asks a week a person gets at most
     */
    ClaimOutcome claim(Claim claim, int budget);

    /** Gives a claim back after a definite refusal that may pass, and its ask too; false when it is no longer this attempt's claim. */
    boolean release(ClaimId claim);

    /** SES took the mail. What events have said of it since stays. */
    void sent(ClaimId claim, String messageId);

    /** SES refused this mail for good; its ask is given back. */
    void refused(ClaimId claim);

    /** Records, instead of a claim, that nobody sends this mail because the person no longer wants it; any claim stays. */
    void skipped(Claim claim);

    /** What SES says of a mail later: moves the claim to that state if it lies ahead, else changes nothing. */
    void heard(ClaimId claim, State state, String messageId);

    /** A person's week; empty when it has no mail. May lag a moment behind. */
    WeekRow week(Week week, EmployeeId person);

    /** The weeks of all people of a segment (0 to 63); may lag a moment behind. */
    List<WeekRow> segment(Week week, int segment);
}
