package io.fanfare.digest;

import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.delivery.DeliverMail;
import io.fanfare.delivery.Deliveries;
import io.fanfare.delivery.Delivery;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.MailLinks;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.Offer;
import io.fanfare.delivery.Offers;
import io.fanfare.delivery.TimeLeft;
import io.fanfare.delivery.WeekRow;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells a person on their own Monday what last week's shares brought and what is still there to share. Only last week's row is looked at,
 * so that an undone item comes back once. When there is nothing to say, there is no mail and no claim.
 */
public final class SendDigest {
    /** How many items a digest shows at most, and how many it looks up: each costs a read. */
    private static final int MOST = 5;
    /** How many weeks the bars go back. */
    private static final int WEEKS = 8;

    private final Roster roster;
    private final Function<CampaignId, Optional<Campaign>> campaigns;
    private final Function<ItemId, Optional<Item>> items;
    private final PersonalWeeks weeks;
    private final JointNews news;
    private final MailLinks links;
    private final Offers offers;
    private final Deliveries deliveries;
    private final DeliverMail mail;

    /**
     * @param campaigns may lag a few minutes behind
     * @param items likewise
     */
    public SendDigest(
            Roster roster,
            Function<CampaignId, Optional<Campaign>> campaigns,
            Function<ItemId, Optional<Item>> items,
            PersonalWeeks weeks,
            JointNews news,
            MailLinks links,
            Offers offers,
            Deliveries deliveries,
            DeliverMail mail) {
        this.roster = roster;
        this.campaigns = campaigns;
        this.items = items;
        this.weeks = weeks;
        this.news = news;
        this.links = links;
        this.offers = offers;
        this.deliveries = deliveries;
        this.mail = mail;
    }

    public MailOutcome send(MailOrder.ForDigest order, TimeLeft time, Instant now) {
        if (!DueSlots.isInTime(order.slot(), now)) {
            return new MailOutcome.Unwanted();
        }
        var found = roster.find(order.person()).filter(person -> person.wantsMail(now));
        if (found.isEmpty()) {
            return new MailOutcome.Unwanted();
        }
        var person = found.get();
        var lastWeek = order.week().previous();
        var undone = undone(deliveries.week(lastWeek, person.id()), person, now);
        var impact = weeks.impact(person.id(), lastWeek, WEEKS);
        if (undone.isEmpty() && impact.isNothing()) {
            return new MailOutcome.NothingToSay();
        }
        var profile = person.profile();
        var content = new MailContent.OfDigest(
                new MailContent.Reader(profile.language(), profile.firstName()),
                lastWeek,
                impact.readers(),
                impact.points(),
                undone,
                news.of(person, lastWeek, now),
                links.me(person, now),
                links.unsubscribe(person.id()),
                links.decoy(person.id()));
        return mail.deliver(order, person, content, DeliverMail.Sender.COMPANY, time, now);
    }

    private List<Offer> undone(WeekRow week, Employee person, Instant now) {
        var candidates = week.mails().entrySet().stream()
                .flatMap(entry -> candidates(entry.getKey(), entry.getValue(), now).stream())
                .sorted(Comparator.comparing(Candidate::seen)
                        .thenComparing(candidate -> candidate.campaign().id(), Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
        var undone = new ArrayList<Offer>();
        for (var candidate : candidates) {
            if (!candidate.seen() || !weeks.isDone(person.id(), candidate.item())) {
                items.apply(candidate.item())
                        .map(item -> offers.offer(item, candidate.campaign().goal(), person, candidate.slot(), now))
                        .ifPresent(undone::add);
            }
        }
        return undone;
    }

    /** The items of one of last week's mails, if its campaign still runs. An invitation has none. */
    private List<Candidate> candidates(MailKey key, Delivery delivery, Instant now) {
        return switch (key) {
            case MailKey.Digest(), MailKey.Data() -> List.of();
            case MailKey.OfCampaign(var id) ->
                comesBack(delivery.state())
                        ? campaigns
                                .apply(id)
                                .filter(campaign -> now.isBefore(campaign.endsAt()))
                                .map(campaign -> candidates(campaign, delivery))
                                .orElse(List.of())
                        : List.of();
        };
    }

    private static List<Candidate> candidates(Campaign campaign, Delivery delivery) {
        return campaign.items().stream()
                .map(item -> new Candidate(
                        campaign,
                        item,
                        delivery.texts().getOrDefault(item, 0L),
                        delivery.state() != Delivery.State.CARRIED))
                .toList();
    }

    /** A claim without a word may have been a mail; a refused or bounced one reached nobody and never will. */
    private static boolean comesBack(Delivery.State state) {
        return switch (state) {
            case CARRIED, CLAIMED, SENT, DELIVERED -> true;
            case RELEASED, REFUSED, BOUNCED, COMPLAINED -> false;
        };
    }

    /** @param seen false when the item was held back because the week's asks were used up: those come first */
    private record Candidate(Campaign campaign, ItemId item, long slot, boolean seen) {}
}
