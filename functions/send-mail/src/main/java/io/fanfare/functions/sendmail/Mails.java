package io.fanfare.functions.sendmail;

import io.fanfare.delivery.Incident;
import io.fanfare.delivery.Introduction;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.MailRequest;
import io.fanfare.delivery.Pace;
import io.fanfare.delivery.PostponedMails;
import io.fanfare.delivery.SendCampaignMail;
import io.fanfare.delivery.SendDataLink;
import io.fanfare.delivery.SendInvitation;
import io.fanfare.delivery.SendJoining;
import io.fanfare.delivery.SendRecall;
import io.fanfare.delivery.SendWelcome;
import io.fanfare.delivery.TimeLeft;
import io.fanfare.digest.SendDigest;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.report.SendResults;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Gives each order to the use case for its kind, and queues again what cannot go now: however long that takes, it does not count as a
 * failure of the message.
 *
 * @param addresses whose an address is, by its digest
 * @param incident while there is one, no mail goes
 * @param pace while it holds mails, none is looked at
 */
record Mails(
        SendCampaignMail campaigns,
        SendInvitation invitations,
        SendDigest digests,
        SendJoining joining,
        SendRecall recalls,
        SendWelcome welcomes,
        SendResults results,
        Function<String, Optional<EmployeeId>> addresses,
        SendDataLink dataLinks,
        Supplier<Optional<Incident>> incident,
        Pace pace,
        PostponedMails postponed,
        TimeLeft time,
        InstantSource clock) {
    private static final Duration INCIDENT = Duration.ofMinutes(15);

    /** The order in a request; empty for an address that is nobody's here. */
    Optional<MailOrder> order(MailRequest request) {
        return switch (request) {
            case MailOrder order -> Optional.of(order);
            case Introduction introduction ->
                addresses.apply(introduction.address()).map(introduction::to);
        };
    }

    MailOutcome send(MailOrder order) {
        var now = clock.instant();
        var outcome = held(now).<MailOutcome>map(held -> held).orElseGet(() -> settled(order, now));
        if (outcome instanceof MailOutcome.PutOff put) {
            postponed.postpone(order, put.delay());
        }
        return outcome;
    }

    private Optional<MailOutcome.PutOff> held(Instant now) {
        return incident.get().isPresent() ? Optional.of(new MailOutcome.PutOff("incident", INCIDENT)) : pace.held(now);
    }

    private MailOutcome settled(MailOrder order, Instant now) {
        return switch (order) {
            case MailOrder.ForCampaign campaign -> campaigns.send(campaign, time, now);
            case MailOrder.ForInvitation invitation -> invitations.send(invitation, time, now);
            case MailOrder.ForJoining join -> joining.send(join, time, now);
            case MailOrder.ForRecall recall -> recalls.send(recall, time, now);
            case MailOrder.ForResults result -> results.send(result, time, now);
            case MailOrder.ForWelcome welcome -> welcomes.send(welcome, time, now);
            case MailOrder.ForDigest digest -> digests.send(digest, time, now);
            case MailOrder.ForDataLink link -> dataLinks.send(link, now);
        };
    }
}
