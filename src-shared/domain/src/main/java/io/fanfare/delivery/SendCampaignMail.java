package io.fanfare.delivery;

import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.delivery.DeliverMail.Sender;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import io.fanfare.relevance.GoodMoment;
import io.fanfare.relevance.Past;
import io.fanfare.relevance.Relevance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Sends a campaign's items, without those that were recalled, to one person who, at this moment, still wants mails. */
public final class SendCampaignMail {
    private final Roster roster;
    private final Function<CampaignId, Optional<Campaign>> campaigns;
    private final Function<ItemId, Optional<Item>> items;
    private final Predicate<ItemId> recalled;
    private final MailLinks links;
    private final Offers offers;
    private final Deliveries deliveries;
    private final DeliverMail mail;
    private final QuietTimes quiet;

    /**
     * @param campaigns may lag a few minutes behind
     * @param items likewise
     * @param recalled whether an item was taken back; may lag half a minute behind
     * @param quiet when a mail that was held up waits once more
     */
    public SendCampaignMail(
            Roster roster,
            Function<CampaignId, Optional<Campaign>> campaigns,
            Function<ItemId, Optional<Item>> items,
            Predicate<ItemId> recalled,
            MailLinks links,
            Offers offers,
            Deliveries deliveries,
            DeliverMail mail,
            QuietTimes quiet) {
        this.roster = roster;
        this.campaigns = campaigns;
        this.items = items;
        this.recalled = recalled;
        this.links = links;
        this.offers = offers;
        this.deliveries = deliveries;
        this.mail = mail;
        this.quiet = quiet;
    }

    /** A campaign or an item that does not exist is a fault: the order should not be there. */
    public MailOutcome send(MailOrder.ForCampaign order, TimeLeft time, Instant now) {
        var campaign = campaigns
                .apply(order.campaign())
                .orElseThrow(() -> new IllegalStateException("there is no campaign " + order.campaign()));
        var person = roster.find(order.person()).filter(found -> found.wantsMail(now));
        var standing = campaign.items().stream().filter(recalled.negate()).toList();
        if (person.isEmpty() || standing.isEmpty() || !now.isBefore(campaign.endsAt())) {
            deliveries.skipped(Claim.of(order, now));
            return new MailOutcome.Unwanted();
        }
        var later = quiet.wait(now, person.get().profile(), campaign.priority());
        if (later.isPositive()) {
            return new MailOutcome.PutOff("quiet time", later);
        }
        var content = content(campaign, standing, order, person.get(), now);
        var sender = new Sender(campaign.sender().name(), campaign.sender().replyTo());
        return mail.deliver(Claim.of(order, now), person.get(), content, sender, time);
    }

    private MailContent content(
            Campaign campaign, List<ItemId> standing, MailOrder.ForCampaign order, Employee person, Instant now) {
        var profile = person.profile();
        var shown = standing.stream()
                .map(id -> items.apply(id).orElseThrow(() -> new IllegalStateException("there is no item " + id)))
                .sorted(Comparator.comparing((Item item) -> Relevance.of(item, campaign, profile, Past.NONE, now)
                                .score())
                        .reversed())
                .map(item -> offers.offer(item, campaign, person, order.texts().getOrDefault(item.id(), 0L), now))
                .toList();
        return new MailContent.OfCampaign(
                new MailContent.Reader(profile.language(), profile.firstName()),
                campaign.sender().name(),
                shown,
                LocalDate.ofInstant(campaign.endsAt().minusNanos(1), profile.zone()),
                GoodMoment.of(campaign, person, now).orElse(null),
                links.me(person, now),
                links.unsubscribe(person.id()),
                links.decoy(person.id()));
    }
}
