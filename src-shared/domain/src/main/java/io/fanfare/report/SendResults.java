package io.fanfare.report;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Priority;
import io.fanfare.content.Item;
import io.fanfare.delivery.Claim;
import io.fanfare.delivery.DeliverMail;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailLinks;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.delivery.TimeLeft;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import io.fanfare.points.Facts;
import io.fanfare.report.Figures.ItemFigures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells somebody who shared something of a campaign what it brought, once it has ended: their own readers, and those of everybody together where at
 * least five others have a part in them. Where there is nothing to tell there is no mail.
 */
public final class SendResults {
    private final Roster roster;
    private final Function<CampaignId, Optional<Campaign>> campaigns;
    private final Function<ItemId, Optional<Item>> items;
    private final Facts facts;
    private final Function<ItemId, ItemFigures> figures;
    private final MailLinks links;
    private final DeliverMail mail;
    private final Language companyDefault;
    private final QuietTimes quiet;

    /**
     * @param campaigns may lag a few minutes behind
     * @param items those that were not recalled; may lag likewise
     * @param figures may lag likewise
     */
    public SendResults(
            Roster roster,
            Function<CampaignId, Optional<Campaign>> campaigns,
            Function<ItemId, Optional<Item>> items,
            Facts facts,
            Function<ItemId, ItemFigures> figures,
            MailLinks links,
            DeliverMail mail,
            Language companyDefault,
            QuietTimes quiet) {
        this.roster = roster;
        this.campaigns = campaigns;
        this.items = items;
        this.facts = facts;
        this.figures = figures;
        this.links = links;
        this.mail = mail;
        this.companyDefault = companyDefault;
        this.quiet = quiet;
    }

    /** A campaign that does not exist is a fault: the order should not be there. */
    public MailOutcome send(MailOrder.ForResults order, TimeLeft time, Instant now) {
        var campaign = campaigns
                .apply(order.campaign())
                .orElseThrow(() -> new IllegalStateException("there is no campaign " + order.campaign()));
        var person = roster.find(order.person()).filter(found -> found.wantsMail(now) && !found.isCanary());
        var standing = campaign.items().stream()
                .flatMap(id -> items.apply(id).stream())
                .toList();
        if (person.isEmpty() || standing.isEmpty()) {
            return new MailOutcome.Unwanted();
        }
        var later = quiet.wait(now, person.get().profile(), Priority.NORMAL);
        if (later.isPositive()) {
            return new MailOutcome.PutOff("quiet time", later);
        }
        var reach = reach(person.get(), standing);
        return reach.isNothing()
                ? new MailOutcome.NothingToSay()
                : mail.deliver(
                        Claim.of(order, now),
                        person.get(),
                        content(person.get(), standing, reach, now),
                        DeliverMail.Sender.COMPANY,
                        time);
    }

    private Reach reach(Employee person, List<Item> standing) {
        var reach = Reach.NOTHING;
        for (var item : standing) {
            long own = facts.of(person.id(), item.id()).stream()
                    .filter(day -> day.network() != Engagement.Hit.SHARE_PAGE)
                    .mapToLong(SendResults::readers)
                    .sum();
            reach = reach.plus(own, figures.apply(item.id()));
        }
        return reach;
    }

    private static long readers(Hours.ShareDay day) {
        return day.hours().values().stream().mapToLong(HourFacts::human).sum();
    }

    private MailContent content(Employee person, List<Item> standing, Reach reach, Instant now) {
        var reader = person.profile().language();
        var first = standing.getFirst();
        var language = first.languageFor(reader, companyDefault);
        return new MailContent.OfResults(
                new MailContent.Reader(reader, person.profile().firstName()),
                new MailContent.Said(first.text(language).title(), language),
                standing.size() - 1,
                reach.own(),
                reach.told(),
                links.me(person, now),
                links.unsubscribe(person.id()));
    }

    /**
     * @param together readers of everybody's links, the person's own among them
     * @param others how many other people, at least, somebody came through
     */
    private record Reach(long own, long together, int others) {
        static final Reach NOTHING = new Reach(0, 0, 0);

        Reach plus(long ownOfItem, ItemFigures item) {
            long all = item.counts().entrySet().stream()
                    .filter(entry -> entry.getKey() != Engagement.Hit.SHARE_PAGE)
                    .mapToLong(entry -> entry.getValue().human())
                    .sum();
            int reached = item.rungs().anywhere().reached() - (ownOfItem > 0 ? 1 : 0);
            return new Reach(own + ownOfItem, together + all, Math.max(others, reached));
        }

        /** What all came to, where nobody can take it apart: who knows their own part is left with that of at least five. 0 where it is not told. */
        long told() {
            return others < PeopleCount.K ? 0 : together;
        }

        boolean isNothing() {
            return own == 0 && told() == 0;
        }
    }
}
