package io.fanfare.delivery;

import io.fanfare.delivery.DataLinkRoutes.Route;
import io.fanfare.people.Roster;
import java.time.Instant;

/**
 * Mails a person the link to their data, to the address that is known; or the link by which they show that another mailbox is theirs, to that
 * one. There is no claim: a mail that comes twice holds the same link, which
 * does each thing once. An order that a later link has overtaken sends nothing.
 */
public final class SendDataLink {
    private final Roster roster;
    private final MailLinks links;
    private final DeliverMail mail;
    private final DataLinkRoutes routes;

    public SendDataLink(Roster roster, MailLinks links, DeliverMail mail, DataLinkRoutes routes) {
        this.roster = roster;
        this.links = links;
        this.mail = mail;
        this.routes = routes;
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
        return switch (routes.of(known.id(), order.number())) {
            case Route.Known _ ->
                mail.deliverUnclaimed(
                        order.key(),
                        known,
                        new MailContent.OfDataLink(reader, link, links.unsubscribe(known.id())),
                        now);
            case Route.Unproven(var address) ->
                mail.deliverUnclaimed(order.key(), known.at(address), new MailContent.OfNewMailbox(reader, link), now);
            case Route.None _ -> new MailOutcome.Unwanted();
        };
    }
}
