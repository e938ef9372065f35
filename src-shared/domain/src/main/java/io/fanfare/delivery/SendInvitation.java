package io.fanfare.delivery;

import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign;
import io.fanfare.delivery.DeliverMail.Sender;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a person who was never asked whether they want to take part. */
public final class SendInvitation {
    private final Roster roster;
    private final Function<CampaignId, Optional<Campaign>> campaigns;
    private final MailLinks links;
    private final Deliveries deliveries;
    private final DeliverMail mail;
    private final Language companyDefault;
    private final QuietTimes quiet;

    /**
     * @param campaigns may lag a few minutes behind
     * @param quiet when a mail that was held up waits once more
     */
    public SendInvitation(
            Roster roster,
            Function<CampaignId, Optional<Campaign>> campaigns,
            MailLinks links,
            Deliveries deliveries,
            DeliverMail mail,
            Language companyDefault,
            QuietTimes quiet) {
        this.roster = roster;
        this.campaigns = campaigns;
        this.links = links;
        this.deliveries = deliveries;
        this.mail = mail;
        this.companyDefault = companyDefault;
        this.quiet = quiet;
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
        var later = quiet.wait(now, person.get().profile(), campaign.priority());
        if (later.isPositive()) {
            return new MailOutcome.PutOff("quiet time", later);
        }
        var sender = new Sender(campaign.sender().name(), campaign.sender().replyTo());
        var outcome =
                mail.deliver(Claim.of(order, now), person.get(), content(campaign, person.get(), now), sender, time);
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
                said(campaign.briefing().lines(), profile.language()),
                film(campaign.briefing().video(), profile.language()),
                links.optIn(person, null, now),
                links.unsubscribe(person.id()));
    }

    private MailContent.@Nullable Said said(Map<Language, String> texts, Language wanted) {
        if (texts.isEmpty()) {
            return null;
        }
        var language = Language.among(texts.keySet(), wanted, companyDefault);
        return new MailContent.Said(texts.getOrDefault(language, ""), language);
    }

    private MailContent.@Nullable Film film(Briefing.@Nullable Video video, Language wanted) {
        var title = video == null ? null : said(video.titles(), wanted);
        return video == null || title == null
                ? null
                : new MailContent.Film(video.address().toString(), title);
    }
}
