package io.fanfare.delivery;

import io.fanfare.people.Roster;
import java.time.Instant;

/**
 * Mails a person the link to their data, to the address that is known. There is no claim: a mail that comes twice holds the same link, which
 * does each thing once.
 */
public final class SendDataLink {
    private final Roster roster;
    private final MailLinks links;
    private final DeliverMail mail;

    public SendDataLink(Roster roster, MailLinks links, DeliverMail mail) {
        this.roster = roster;
        this.links = links;
        this.mail = mail;
    }

    public MailOutcome send(MailOrder.ForDataLink order, Instant now) {
        var person = roster.find(order.person()).filter(found -> found.isReachable(now) && !found.isCanary());
        if (person.isEmpty() || !now.isBefore(order.until())) {
            return new MailOutcome.Unwanted();
        }
        var known = person.get();
        var reader = new MailContent.Reader(
                known.profile().language(), known.profile().firstName());
        var content = new MailContent.OfDataLink(
                reader, links.data(known.id(), order.number()), links.unsubscribe(known.id()));
        return mail.deliverUnclaimed(order.key(), known, content, now);
    }
}
