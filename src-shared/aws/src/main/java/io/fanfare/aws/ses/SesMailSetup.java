package io.fanfare.aws.ses;

import io.fanfare.delivery.MailSetup;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.EventType;
import software.amazon.awssdk.services.sesv2.model.GetEmailIdentityResponse;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;

/** What SES knows of the identity, the configuration set and the account that mails rest on. Reads only. */
public final class SesMailSetup {
    private static final String NOT_STARTED = "NOT_STARTED";
    private final SesV2Client client;

    public SesMailSetup(SesV2Client client) {
        this.client = client;
    }

    /** An identity that SES does not know is one that may not send. */
    public MailSetup.Identity identity(String name) {
        try {
            return identity(name, client.getEmailIdentity(request -> request.emailIdentity(name)));
        } catch (NotFoundException _) {
            return new MailSetup.Identity(name, false, NOT_STARTED, null, null);
        }
    }

    private static MailSetup.Identity identity(String name, GetEmailIdentityResponse identity) {
        var dkim = identity.dkimAttributes();
        var mailFrom = identity.mailFromAttributes();
        boolean custom = mailFrom != null
                && mailFrom.mailFromDomain() != null
                && !mailFrom.mailFromDomain().isEmpty();
        return new MailSetup.Identity(
                name,
                Boolean.TRUE.equals(identity.verifiedForSendingStatus()),
                dkim == null || dkim.statusAsString() == null ? NOT_STARTED : dkim.statusAsString(),
                custom ? mailFrom.mailFromDomain().toLowerCase(Locale.ROOT) : null,
                custom ? mailFrom.mailFromDomainStatusAsString() : null);
    }

    public MailSetup.Channel channel(String set) {
        try {
            var options = client.getConfigurationSet(request -> request.configurationSetName(set))
                    .sendingOptions();
            boolean sending = options == null || !Boolean.FALSE.equals(options.sendingEnabled());
            return new MailSetup.Channel(set, true, sending, told(set));
        } catch (NotFoundException _) {
            return new MailSetup.Channel(set, false, false, Set.of());
        }
    }

    private Set<String> told(String set) {
        var told = new HashSet<String>();
        client
                .getConfigurationSetEventDestinations(request -> request.configurationSetName(set))
                .eventDestinations()
                .stream()
                .filter(destination ->
                        Boolean.TRUE.equals(destination.enabled()) && destination.eventBridgeDestination() != null)
                .forEach(destination -> destination.matchingEventTypes().stream()
                        .map(EventType::toString)
                        .forEach(told::add));
        return told;
    }

    /** Empty when SES does not say. */
    public Optional<MailSetup.Account> account(Instant now) {
        boolean production = Boolean.TRUE.equals(client.getAccount(_ -> {}).productionAccessEnabled());
        return new SesAccount(client).ask(now).map(allowance -> new MailSetup.Account(production, allowance));
    }
}
