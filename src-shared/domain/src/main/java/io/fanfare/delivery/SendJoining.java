package io.fanfare.delivery;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody whose address was given at a door whether that was them and whether they want to take part: only a press on this mail's link
 * is a yes. Who takes part already gets nothing, nor does anybody who said no or left: whoever types their address cannot undo that.
 */
public final class SendJoining {
    private final Roster roster;
    private final MailLinks links;
    private final DeliverMail mail;

    public SendJoining(Roster roster, MailLinks links, DeliverMail mail) {
        this.roster = roster;
        this.links = links;
        this.mail = mail;
    }

    public MailOutcome send(MailOrder.ForJoining order, TimeLeft time, Instant now) {
        var person = roster.find(order.person()).filter(found -> mayBeAsked(found, now));
        return person.isEmpty()
                ? new MailOutcome.Unwanted()
                : mail.deliver(
                        Claim.of(order, now),
                        person.get(),
                        content(person.get(), order.inviter(), now),
                        DeliverMail.Sender.COMPANY,
                        time);
    }

    private static boolean mayBeAsked(Employee person, Instant now) {
        return switch (person.consent().state()) {
            case NONE, INVITED -> person.isReachable(now) && !person.isCanary();
            case IN, OUT -> false;
        };
    }

    private MailContent content(Employee person, @Nullable EmployeeId inviter, Instant now) {
        var profile = person.profile();
        var still = inviter == null ? null : stillIn(inviter, now);
        return new MailContent.OfJoining(
                new MailContent.Reader(profile.language(), profile.firstName()),
                still == null ? null : still.profile().firstName(),
                links.optIn(person, still == null ? null : still.id(), now),
                links.unsubscribe(person.id()));
    }

    /** Who left neither stands in a mail nor gets the credit. */
    private @Nullable Employee stillIn(EmployeeId inviter, Instant now) {
        return roster.find(inviter)
                .filter(person -> person.isEmployed(now) && person.consent().state() == Consent.State.IN)
                .orElse(null);
    }
}
