package io.fanfare.aws.ses;

import io.fanfare.aws.http.Clients;
import io.fanfare.aws.json.MailEventReader;
import io.fanfare.aws.log.Work;
import io.fanfare.delivery.Letter;
import io.fanfare.delivery.Mailbox;
import io.fanfare.delivery.Postman;
import io.fanfare.delivery.SendingStatus.Hold;
import io.fanfare.delivery.SendingStatus.Hold.Why;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/**
 * Sends letters with SES v2 {@code SendEmail}, one recipient a call. SES has no idempotency key: a repeated call is a second mail. So the
 * client never retries, and an answer that does not say what happened is {@link Posted.Unknown}.
 */
public final class SesPostman implements Postman {
    /** How long one call may take: connecting and waiting for the answer. */
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** When mails were too fast. */
    private static final Duration SOON = Duration.ofMinutes(1);

    /** Too fast: SES drops the message and says so. */
    private static final Set<String> THROTTLED =
            Set.of("TooManyRequestsException", "ThrottlingException", "Throttling");
    /** Over the day's quota, which moves with the hours: a name of its own, or one of the above that says so. */
    private static final Set<String> QUOTA = Set.of("LimitExceededException");

    private static final String DAILY_QUOTA = "Daily message quota exceeded";
    /** Nobody's mails go at the moment; nothing about this one. */
    private static final Set<String> STOPPED = Set.of(
            "AccountSuspendedException",
            "SendingPausedException",
            "MailFromDomainNotVerifiedException",
            "NotFoundException");

    private final SesV2Client client;
    private final String configurationSet;

    /** @param client from {@link #builder()}, or another one that never retries */
    public SesPostman(SesV2Client client, String configurationSet) {
        this.client = client;
        this.configurationSet = configurationSet;
    }

    /** Makes a client without retries that gives up after {@link #TIMEOUT}. */
    public static SesV2ClientBuilder builder() {
        return SesV2Client.builder()
                .httpClientBuilder(
                        Clients.http().connectionTimeout(Duration.ofSeconds(2)).socketTimeout(TIMEOUT.minusSeconds(2)))
                .overrideConfiguration(config ->
                        config.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(TIMEOUT));
    }

    /** The client that {@link #builder()} makes. */
    public static SesV2Client client() {
        return Clients.rehearsing(builder()).build();
    }

    @Override
    public Posted post(Letter letter) {
        // The last look at the address before it becomes part of a mail, whoever let it into the roster.
        var to = Mailbox.of(letter.to());
        if (to.isEmpty()) {
            return new Posted.Refused("address");
        }
        try {
            var answer = client.sendEmail(request(letter, to.get()));
            return new Posted.Accepted(answer.messageId());
        } catch (AwsServiceException refusal) {
            return posted(refusal);
        } catch (SdkClientException fault) {
            var reason = fault.getClass().getSimpleName();
            return wasNeverSent(fault) ? new Posted.PutOff(reason, SOON) : new Posted.Unknown(reason);
        }
    }

    private SendEmailRequest request(Letter letter, Mailbox to) {
        var words = letter.words();
        return SendEmailRequest.builder()
                .fromEmailAddress(letter.from().header())
                .replyToAddresses(replyTo(letter.replyTo()))
                .destination(destination -> destination.toAddresses(to.header()))
                .configurationSetName(configurationSet)
                .emailTags(tags(letter).entrySet().stream()
                        .map(tag -> MessageTag.builder()
                                .name(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .content(content -> content.simple(message -> message.subject(utf8(words.subject()))
                        .body(body -> body.html(utf8(words.html())).text(utf8(words.text())))
                        .headers(headers(letter.unsubscribe()))))
                .build();
    }

    private static List<MessageHeader> headers(@Nullable String unsubscribe) {
        return unsubscribe == null
                ? List.of()
                : List.of(
                        header("List-Unsubscribe", "<" + unsubscribe + ">"),
                        header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    /** With the id under which the mail is sent, so that SES's events come back under it. */
    private static Map<String, String> tags(Letter letter) {
        return letter.tagged(MailEventReader.CORRELATION_TAG, Work.presentCorrelation())
                .tags();
    }

    /** An address that is none does not stop the mail: answers then go to the sender. */
    private static List<String> replyTo(@Nullable String address) {
        return Optional.ofNullable(address).flatMap(Mailbox::of).map(Mailbox::header).stream()
                .toList();
    }

    private static Content utf8(String text) {
        return Content.builder()
                .data(text)
                .charset(StandardCharsets.UTF_8.name())
                .build();
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }

    private static Posted posted(AwsServiceException refusal) {
        var code = Optional.ofNullable(refusal.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("status " + refusal.statusCode());
        int status = refusal.statusCode();
        if (STOPPED.contains(code)) {
            return new Posted.Held(Why.STOPPED, code);
        }
        boolean throttled = THROTTLED.contains(code) || status == 429;
        if (QUOTA.contains(code) || throttled && saysDailyQuota(refusal)) {
            return new Posted.Held(Why.QUOTA, Hold.DAILY_QUOTA);
        }
        if (throttled) {
            return new Posted.PutOff(code, SOON);
        }
        if (status == 401 || status == 403) {
            // Credentials or permissions: a fault of the deployment, which somebody has to hear of.
            return new Posted.NotAllowed(code);
        }
        return status >= 400 && status < 500 ? new Posted.Refused(code) : new Posted.Unknown(code);
    }

    /** The text is only looked at: it goes nowhere. */
    private static boolean saysDailyQuota(AwsServiceException refusal) {
        return Optional.ofNullable(refusal.awsErrorDetails())
                .map(AwsErrorDetails::errorMessage)
                .filter(text -> text.contains(DAILY_QUOTA))
                .isPresent();
    }

    /** Whether no connection came about, so that SES has not seen the call. */
    private static boolean wasNeverSent(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConnectException
                        || cause instanceof UnknownHostException
                        || cause instanceof NoRouteToHostException);
    }
}
