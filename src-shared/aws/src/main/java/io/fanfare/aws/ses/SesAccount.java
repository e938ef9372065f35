package io.fanfare.aws.ses;

import io.fanfare.delivery.MailAccount;
import io.fanfare.delivery.SendingStatus.Allowance;
import io.fanfare.delivery.SendingStatus.Hold;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;

/** The account at SES, by {@code GetAccount}. SES takes about one such call a second for the whole account. */
public final class SesAccount implements MailAccount {
    private static final String SHUT_DOWN = "SHUTDOWN";
    private final SesV2Client client;

    public SesAccount(SesV2Client client) {
        this.client = client;
    }

    @Override
    public Optional<Allowance> ask(Instant now) {
        try {
            return Optional.of(allowance(client.getAccount(_ -> {}), now));
        } catch (AwsServiceException refusal) {
            if (refusal.statusCode() == 401 || refusal.statusCode() == 403) {
                throw refusal;
            }
            return Optional.empty();
        } catch (SdkClientException _) {
            return Optional.empty();
        }
    }

    private static Allowance allowance(GetAccountResponse account, Instant now) {
        var quota = account.sendQuota();
        return new Allowance(
                quota.maxSendRate(),
                quota.max24HourSend(),
                quota.sentLast24Hours(),
                stopped(account),
                now.truncatedTo(ChronoUnit.MILLIS));
    }

    private static @Nullable String stopped(GetAccountResponse account) {
        if (SHUT_DOWN.equals(account.enforcementStatus())) {
            return SHUT_DOWN;
        }
        return Boolean.FALSE.equals(account.sendingEnabled()) ? Hold.SENDING_DISABLED : null;
    }
}
