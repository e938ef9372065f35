package io.fanfare.functions.sendmail;

import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.SendCampaignMail;
import io.fanfare.delivery.SendInvitation;
import io.fanfare.delivery.TimeLeft;
import io.fanfare.digest.SendDigest;
import java.time.InstantSource;

/** Gives each order to the use case for its kind. */
record Mails(
        SendCampaignMail campaigns,
        SendInvitation invitations,
        SendDigest digests,
        TimeLeft time,
        InstantSource clock) {
    MailOutcome send(MailOrder order) {
        var now = clock.instant();
        return switch (order) {
            case MailOrder.ForCampaign campaign -> campaigns.send(campaign, time, now);
            case MailOrder.ForInvitation invitation -> invitations.send(invitation, time, now);
            case MailOrder.ForDigest digest -> digests.send(digest, time, now);
        };
    }
}
