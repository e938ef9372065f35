package io.fanfare.delivery;

import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailFeedback.Consequence.Arrived;
import io.fanfare.delivery.MailFeedback.Consequence.BouncedSoftly;
import io.fanfare.delivery.MailFeedback.Consequence.None;
import io.fanfare.delivery.MailFeedback.Consequence.Suppressed;
import io.fanfare.engagement.Engagement.Delivered;
import io.fanfare.engagement.Engagement.Delivered.Arrival;
import io.fanfare.engagement.Engagements;
import io.fanfare.people.Employee.Suppression;
import io.fanfare.people.Roster;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * Records what SES says of a mail. The same again, or in another order, ends the same. When a mail reached its mailbox is evidence, too: what
 * follows its links at once is no person.
 */
public final class RecordMailFeedback {
    /** So many mails that did not arrive within that time, and the address gets none any more. */
    private static final int TOO_MANY = 5;

    private static final Duration WINDOW = Duration.ofDays(30);
    private static final String CORRELATION = "mail-feedback";

    private final Deliveries deliveries;
    private final Roster roster;
    private final SoftBounces softBounces;
    private final Engagements engagements;

    public RecordMailFeedback(Deliveries deliveries, Roster roster, SoftBounces softBounces, Engagements engagements) {
        this.deliveries = deliveries;
        this.roster = roster;
        this.softBounces = softBounces;
        this.engagements = engagements;
    }

    /** The arrival that {@link #tell} is owed once the mail's state is written; empty when the feedback is about something else. */
    public Optional<Arrival> record(MailFeedback feedback) {
        var person = feedback.claim().person();
        var arrival = switch (feedback.consequence()) {
            case None _ -> Optional.<Arrival>empty();
            case Arrived(var moment) -> Optional.of(new Arrival(person, moment));
            case Suppressed(var reason) -> {
                roster.suppress(person, reason);
                yield Optional.<Arrival>empty();
            }
            case BouncedSoftly bounce -> {
                count(feedback, bounce);
                yield Optional.<Arrival>empty();
            }
        };
        if (isNews(feedback)) {
            deliveries.heard(feedback.claim(), feedback.state(), feedback.messageId());
        }
        return arrival;
    }

    private void count(MailFeedback feedback, BouncedSoftly bounce) {
        var person = feedback.claim().person();
        var since = bounce.moment().minus(WINDOW);
        int bounces = softBounces.note(person, bounce.address(), feedback.messageId(), bounce.moment(), since);
        if (bounces >= TOO_MANY) {
            roster.suppress(person, Suppression.SOFT);
        }
    }

    /** That a mail was sent is mostly known before SES says so: a look costs half a read, an update that is refused a whole write. */
    private boolean isNews(MailFeedback feedback) {
        var claim = feedback.claim();
        return feedback.state() != State.SENT
                || deliveries
                        .week(claim.week(), claim.person())
                        .mail(claim.mail())
                        .filter(delivery -> State.SENT.before().contains(delivery.state()))
                        .isPresent();
    }

    /** Hands in the arrivals of a whole batch, many in a message: one each would cost a third of what a mail costs. */
    public void tell(Collection<Arrival> arrivals) {
        Delivered.of(arrivals).forEach(delivered -> engagements.note(delivered, CORRELATION));
    }
}
