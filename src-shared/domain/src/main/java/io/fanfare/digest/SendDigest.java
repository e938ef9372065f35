package io.fanfare.digest;

import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.delivery.Claim;
import io.fanfare.delivery.DeliverMail;
import io.fanfare.delivery.Deliveries;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailLinks;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.Offer;
import io.fanfare.delivery.Offers;
import io.fanfare.delivery.TimeLeft;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells a person on their own Monday what last week's shares brought and what is still there to share. Only last week's row is looked at,
 * so that an undone item comes back once; an evergreen one once more, eight weeks after its mail. It also fixes how far this week's asks hold back. When there is nothing to say, there is no mail and no claim.
 */
public final class SendDigest {
    /** How many weeks the bars go back. */
    private static final int WEEKS = 8;
    /** For how many weeks an evergreen item rests. */
    private static final int REST = 8;

    private final Roster roster;
    private final Leftovers leftovers;
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
        leftovers = new Leftovers(campaigns, items, weeks);
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
        var row = deliveries.week(lastWeek, person.id());
        var left = leftovers.of(row, person, now);
        var impact = weeks.impact(person.id(), lastWeek, WEEKS);
        if (left.undone().isEmpty() && impact.isNothing()) {
            return new MailOutcome.NothingToSay();
        }
        var profile = person.profile();
        var content = new MailContent.OfDigest(
                new MailContent.Reader(profile.language(), profile.firstName()),
                lastWeek,
                impact.readers(),
                impact.points(),
                offers(shown(left, order.week(), person, now), person, now),
                news.of(person, lastWeek, now),
                links.me(person, now),
                links.unsubscribe(person.id()),
                links.decoy(person.id()));
        var restraint = row.restraint().after(row.asks(), left.shared() || !impact.isNothing());
        var claim = Claim.of(order, now).holdingBack(restraint);
        return mail.deliver(claim, person, content, DeliverMail.Sender.COMPANY, time);
    }

    private List<Leftovers.Candidate> shown(Leftovers.Found left, Week week, Employee person, Instant now) {
        var longAgo = Week.of(week.monday().minusWeeks(REST));
        var evergreen = left.looked() > 1
                ? Optional.<Leftovers.Candidate>empty()
                : leftovers.evergreen(deliveries.week(longAgo, person.id()), left, person, now);
        return Stream.concat(left.undone().stream(), evergreen.stream()).toList();
    }

    private List<Offer> offers(List<Leftovers.Candidate> undone, Employee person, Instant now) {
        return undone.stream()
                .map(each -> offers.offer(each.item(), each.campaign(), person, each.slot(), now))
                .toList();
    }
}
