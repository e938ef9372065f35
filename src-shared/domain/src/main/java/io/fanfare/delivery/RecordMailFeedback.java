package io.fanfare.delivery;

import io.fanfare.people.Roster;

/** Records what SES says of a mail. The same again, or in another order, ends the same. */
public final class RecordMailFeedback {
    private final Deliveries deliveries;
    private final Roster roster;

    public RecordMailFeedback(Deliveries deliveries, Roster roster) {
        this.deliveries = deliveries;
        this.roster = roster;
    }

    public void record(MailFeedback feedback) {
        var claim = feedback.claim();
        var suppression = feedback.suppression();
        if (suppression != null) {
            roster.suppress(claim.person(), suppression);
        }
        deliveries.heard(claim, feedback.state(), feedback.messageId());
    }
}
