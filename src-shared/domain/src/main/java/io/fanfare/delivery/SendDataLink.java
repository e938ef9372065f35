package io.fanfare.delivery;

import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.util.Map;

/**
 * Mails a person the link to their data, to the address that is known. There is no claim: a mail that comes twice holds the same link, which
 * does each thing once.
 */
public final class SendDataLink {
    private static final String CAMPAIGN_TAG = "campaign";

    private final Roster roster;
    private final MailLinks links;
    private final Stationery stationery;
    private final Postman postman;
    private final Company company;

    public SendDataLink(Roster roster, MailLinks links, Stationery stationery, Postman postman, Company company) {
        this.roster = roster;
        this.links = links;
        this.stationery = stationery;
        this.postman = postman;
        this.company = company;
    }

    public MailOutcome send(MailOrder.ForDataLink order, Instant now) {
        var person = roster.find(order.person()).filter(found -> found.isReachable(now) && !found.isCanary());
        if (person.isEmpty() || !now.isBefore(order.until())) {
            return new MailOutcome.Unwanted();
        }
        return switch (postman.post(letter(order, person.get()))) {
            case Postman.Posted.Accepted(var messageId) -> new MailOutcome.Sent(messageId);
            case Postman.Posted.Refused(var reason) -> new MailOutcome.Refused(reason);
            case Postman.Posted.PutOff(var reason, var delay) -> new MailOutcome.PutOff(reason, delay);
            case Postman.Posted.NotAllowed(var reason) ->
                throw new IllegalStateException("the mail service does not let us send: " + reason);
            case Postman.Posted.Unknown(var reason) -> new MailOutcome.Unknown(reason);
        };
    }

    private Letter letter(MailOrder.ForDataLink order, Employee person) {
        var reader = new MailContent.Reader(
                person.profile().language(), person.profile().firstName());
        var unsubscribe = links.unsubscribe(person.id());
        var content = new MailContent.OfDataLink(reader, links.data(person.id(), order.number()), unsubscribe);
        return new Letter(
                company.from(),
                null,
                person.profile().address(),
                stationery.render(content),
                unsubscribe,
                Map.of(CAMPAIGN_TAG, order.key().text()));
    }
}
