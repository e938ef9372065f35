package io.fanfare.delivery;

import io.fanfare.campaign.Campaign.Priority;
import io.fanfare.content.Item;
import io.fanfare.content.Recall;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells somebody who shared an item that it was taken back. It asks for nothing. It may come in the evening, but not on a day off; who
 * left or takes a break is left in peace. A recall that was taken back and made again has orders of its own.
 */
public final class SendRecall {
    private final Roster roster;
    private final Function<ItemId, Optional<Item>> items;
    private final Function<ItemId, Optional<Recall>> recalls;
    private final MailLinks links;
    private final DeliverMail mail;
    private final Language companyDefault;
    private final QuietTimes quiet;

    /**
     * @param items may lag a few minutes behind
     * @param recalls as they stand now: the order comes right after the recall, and none after it was taken back
     */
    public SendRecall(
            Roster roster,
            Function<ItemId, Optional<Item>> items,
            Function<ItemId, Optional<Recall>> recalls,
            MailLinks links,
            DeliverMail mail,
            Language companyDefault,
            QuietTimes quiet) {
        this.roster = roster;
        this.items = items;
        this.recalls = recalls;
        this.links = links;
        this.mail = mail;
        this.companyDefault = companyDefault;
        this.quiet = quiet;
    }

    public MailOutcome send(MailOrder.ForRecall order, TimeLeft time, Instant now) {
        var person = roster.find(order.person()).filter(found -> found.wantsMail(now) && !found.isCanary());
        var item = items.apply(order.item());
        var recall = recalls.apply(order.item()).filter(order::isAbout);
        if (person.isEmpty() || item.isEmpty() || recall.isEmpty()) {
            return new MailOutcome.Unwanted();
        }
        var later = quiet.wait(now, person.get().profile(), Priority.URGENT);
        if (later.isPositive()) {
            return new MailOutcome.PutOff("quiet time", later);
        }
        var content = content(person.get(), item.get(), recall.get(), now);
        return mail.deliver(Claim.of(order, now), person.get(), content, DeliverMail.Sender.COMPANY, time);
    }

    private MailContent content(Employee person, Item item, Recall recall, Instant now) {
        var reader = person.profile().language();
        var language = item.languageFor(reader, companyDefault);
        var spoken = recall.languageFor(reader, companyDefault);
        return new MailContent.OfRecall(
                new MailContent.Reader(reader, person.profile().firstName()),
                new MailContent.Said(item.text(language).title(), language),
                new MailContent.Said(recall.statement(spoken), spoken),
                links.me(person, now),
                links.unsubscribe(person.id()));
    }
}
