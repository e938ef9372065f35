package io.fanfare.delivery;

import io.fanfare.campaign.Campaign;
import io.fanfare.delivery.DeliverMail.Sender;
import io.fanfare.kernel.CampaignId;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Asks a person who was never asked whether they want to take part. */
public final class SendInvitation {
    private final Roster roster;
    private final Function<CampaignId, Optional<Campaign>> campaigns;
    private final MailLinks links;
    private final Deliveries deliveries;
    private final DeliverMail mail;

    /** @param campaigns may lag a few minutes behind */
    public SendInvitation(
            Roster roster,
            Function<CampaignId, Optional<Campaign>> campaigns,
            MailLinks links,
            Deliveries deliveries,
            DeliverMail mail) {
        this.roster = roster;
        this.campaigns = campaigns;
        this.links = links;
        this.deliveries = deliveries;
        this.mail = mail;
    }

    /** A campaign that does not exist is a fault: the order should not be there. */
    public MailOutcome send(MailOrder.ForInvitation order, TimeLeft time, Instant now) {
        var campaign = campaigns
                .apply(order.campaign())
                .orElseThrow(() -> new IllegalStateException("there is no campaign " + order.campaign()));
        var person = roster.find(order.person()).filter(found -> mayBeAsked(found, now));
        if (person.isEmpty() || !now.isBefore(campaign.endsAt())) {
            deliveries.skipped(Claim.of(order, now));
            return new MailOutcome.Unwanted();
        }
        var sender = new Sender(campaign.sender().name(), campaign.sender().replyTo());
        var outcome = mail.deliver(order, person.get(), content(campaign, person.get(), now), sender, time, now);
        if (wasAsked(outcome)) {
            roster.invited(order.person(), now);
        }
        return outcome;
    }

    private static boolean mayBeAsked(Employee person, Instant now) {
        return person.consent().state() == Consent.State.NONE && person.isReachable(now);
    }

    /** Also when another delivery of the order came first: it may have crashed before it could say so. Nobody is asked twice. */
    private static boolean wasAsked(MailOutcome outcome) {
        return switch (outcome) {
            case MailOutcome.Sent _, MailOutcome.Unknown _ -> true;
            case MailOutcome.Before(var state) -> state.isSent() || state == Delivery.State.CLAIMED;
            case MailOutcome.Unwanted _,
                    MailOutcome.NothingToSay _,
                    MailOutcome.OverBudget _,
                    MailOutcome.Refused _,
                    MailOutcome.PutOff _ -> false;
        };
    }

    private MailContent content(Campaign campaign, Employee person, Instant now) {
        var profile = person.profile();
        return new MailContent.OfInvitation(
                new MailContent.Reader(profile.language(), profile.firstName()),
                campaign.sender().name(),
                links.optIn(person, null, now),
                links.unsubscribe(person.id()));
    }
}
