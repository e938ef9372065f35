package io.fanfare.functions.sendmail;

import io.fanfare.delivery.Incident;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.PostponedMails;
import io.fanfare.delivery.SendCampaignMail;
import io.fanfare.delivery.SendDataLink;
import io.fanfare.delivery.SendInvitation;
import io.fanfare.delivery.TimeLeft;
import io.fanfare.digest.SendDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives each order to the use case for its kind, and queues again what cannot go now: however long that takes, it does not count as a
 * failure of the message.
 *
 * @param incident while there is one, no mail goes
 */
record Mails(
        SendCampaignMail campaigns,
        SendInvitation invitations,
        SendDigest digests,
        SendDataLink dataLinks,
        Supplier<Optional<Incident>> incident,
        PostponedMails postponed,
        TimeLeft time,
        InstantSource clock) {
    private static final Duration INCIDENT = Duration.ofMinutes(15);

    MailOutcome send(MailOrder order) {
        var outcome = incident.get().isPresent() ? new MailOutcome.PutOff("incident", INCIDENT) : now(order);
        if (outcome instanceof MailOutcome.PutOff put) {
            postponed.postpone(order, put.delay());
        }
        return outcome;
    }

    private MailOutcome now(MailOrder order) {
        var now = clock.instant();
        return switch (order) {
            case MailOrder.ForCampaign campaign -> campaigns.send(campaign, time, now);
            case MailOrder.ForInvitation invitation -> invitations.send(invitation, time, now);
            case MailOrder.ForDigest digest -> digests.send(digest, time, now);
            case MailOrder.ForDataLink link -> dataLinks.send(link, now);
        };
    }
}
