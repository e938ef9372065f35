package io.fanfare.delivery;

import io.fanfare.people.Roster;
import java.time.Instant;

/**
 * Mails a person the link to their data, to the address that is known; or the link by which they show that another mailbox is theirs, to that
 * one. There is no claim: a mail that comes twice holds the same link, which
 * does each thing once.
 */
public final class SendDataLink {
    private final Roster roster;
    private final MailLinks links;
    private final DeliverMail mail;
    private final NewMailboxes mailboxes;

    public SendDataLink(Roster roster, MailLinks links, DeliverMail mail, NewMailboxes mailboxes) {
        this.roster = roster;
        this.links = links;
        this.mail = mail;
        this.mailboxes = mailboxes;
    }

    public MailOutcome send(MailOrder.ForDataLink order, Instant now) {
        var person = roster.find(order.person()).filter(found -> found.isReachable(now) && !found.isCanary());
        if (person.isEmpty() || !now.isBefore(order.until())) {
            return new MailOutcome.Unwanted();
        }
        var known = person.get();
        var reader = new MailContent.Reader(
                known.profile().language(), known.profile().firstName());
        var link = links.data(known.id(), order.number());
        var unsubscribe = links.unsubscribe(known.id());
        return mailboxes
                .of(known.id(), order.number())
                .map(address -> mail.deliverUnclaimed(
                        order.key(), known.at(address), new MailContent.OfNewMailbox(reader, link), now))
                .orElseGet(() -> mail.deliverUnclaimed(
                        order.key(), known, new MailContent.OfDataLink(reader, link, unsubscribe), now));
    }
}
