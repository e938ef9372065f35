package io.fanfare.delivery;

import io.fanfare.engagement.Engagement.Delivered;
import io.fanfare.engagement.Engagement.Delivered.Arrival;
import io.fanfare.engagement.Engagements;
import io.fanfare.people.Roster;
import java.util.Collection;
import java.util.Optional;

/**
 * Records what SES says of a mail. The same again, or in another order, ends the same. When a mail reached its mailbox is evidence, too: what
 * follows its links at once is no person.
 */
public final class RecordMailFeedback {
    private static final String CORRELATION = "mail-feedback";

    private final Deliveries deliveries;
    private final Roster roster;
    private final Engagements engagements;

    public RecordMailFeedback(Deliveries deliveries, Roster roster, Engagements engagements) {
        this.deliveries = deliveries;
        this.roster = roster;
        this.engagements = engagements;
    }

    /** The arrival that {@link #tell} is owed once the mail's state is written; empty when the feedback is about something else. */
    public Optional<Arrival> record(MailFeedback feedback) {
        var claim = feedback.claim();
        var suppression = feedback.suppression();
        if (suppression != null) {
            roster.suppress(claim.person(), suppression);
        }
        deliveries.heard(claim, feedback.state(), feedback.messageId());
        return Optional.ofNullable(feedback.arrival()).map(moment -> new Arrival(claim.person(), moment));
    }

    /** Hands in the arrivals of a whole batch, many in a message: one each would cost a third of what a mail costs. */
    public void tell(Collection<Arrival> arrivals) {
        Delivered.of(arrivals).forEach(delivered -> engagements.note(delivered, CORRELATION));
    }
}
