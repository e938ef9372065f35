package io.fanfare.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.log.Work;
import io.fanfare.delivery.ClaimId;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailFeedback;
import io.fanfare.delivery.MailFeedback.Consequence;
import io.fanfare.people.Employee.Suppression;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Feedback from the events of SES, as EventBridge wraps them ("Contents of event data that Amazon SES publishes" in the SES guide). Read
 * leniently: a field that is missing or new changes nothing else.
 */
public final class MailEventReader {
    /** The tag under which a mail carries its claim. */
    public static final String CLAIM_TAG = "claim";

    /** The tag under which a mail carries the correlation id of what had it sent. */
    public static final String CORRELATION_TAG = "correlation";

    private static final Consequence NONE = new Consequence.None();

    private MailEventReader() {}

    /**
     * Empty for events that say nothing of the fate of a mail of ours: opens, clicks, "not spam", mails without our tag. Text that is
     * not JSON is a {@link Json.MalformedJsonException}.
     */
    public static Optional<MailFeedback> read(String message) {
        var envelope = Json.tree(message);
        var event = envelope.path("detail");
        var mail = event.path("mail");
        return ClaimId.parse(mail.path("tags").path(CLAIM_TAG).path(0).asText())
                .flatMap(claim -> feedback(claim, event, mail.path("messageId").asText("unknown")));
    }

    /** The correlation id that the mail was sent under; {@link Work#NONE} when there is none, or the text is no event. */
    public static String correlation(String message) {
        try {
            return Json.tree(message)
                    .at("/detail/mail/tags")
                    .path(CORRELATION_TAG)
                    .path(0)
                    .asText(Work.NONE);
        } catch (Json.MalformedJsonException _) {
            return Work.NONE;
        }
    }

    private static Optional<MailFeedback> feedback(ClaimId claim, JsonNode event, String messageId) {
        // Feedback that an identity sends by itself names its type otherwise.
        var type = event.path("eventType").asText(event.path("notificationType").asText());
        return switch (type) {
            // Both say that SES took it. The stack asks for no Send: one is from another set of its own, or from
            // before.
            case "Send", "DeliveryDelay" -> Optional.of(new MailFeedback(claim, State.SENT, messageId, NONE));
            case "Delivery" ->
                Optional.of(new MailFeedback(claim, State.DELIVERED, messageId, arrival(event.path("delivery"))));
            case "Reject", "Rendering Failure" -> Optional.of(new MailFeedback(claim, State.REFUSED, messageId, NONE));
            case "Bounce" ->
                Optional.of(new MailFeedback(claim, State.BOUNCED, messageId, bounce(event.path("bounce"))));
            case "Complaint" -> complaint(claim, event.path("complaint"), messageId);
            default -> Optional.empty();
        };
    }

    private static Consequence arrival(JsonNode delivery) {
        var moment = moment(delivery.path("timestamp"));
        return moment == null ? NONE : new Consequence.Arrived(moment);
    }

    /**
     * A bounce that will happen again suppresses: permanent (also when SES did not even try, since the address is on the account's own
     * list), or a domain that does not exist (5.4.4). Any other may pass, and is counted where it says when and whom.
     */
    private static Consequence bounce(JsonNode bounce) {
        var recipients = StreamSupport.stream(bounce.path("bouncedRecipients").spliterator(), false)
                .toList();
        boolean noSuchDomain = recipients.stream()
                .anyMatch(recipient -> recipient.path("status").asText().equals("5.4.4"));
        if (noSuchDomain || bounce.path("bounceType").asText().equals("Permanent")) {
            return new Consequence.Suppressed(Suppression.BOUNCED);
        }
        var moment = moment(bounce.path("timestamp"));
        var address = recipients.stream()
                .map(recipient -> recipient.path("emailAddress").asText())
                .filter(text -> !text.isEmpty())
                .findFirst();
        return moment == null || address.isEmpty() ? NONE : new Consequence.BouncedSoftly(moment, address.get());
    }

    private static Optional<MailFeedback> complaint(ClaimId claim, JsonNode complaint, String messageId) {
        return complaint.path("complaintFeedbackType").asText().equals("not-spam")
                ? Optional.empty()
                : Optional.of(new MailFeedback(
                        claim, State.COMPLAINED, messageId, new Consequence.Suppressed(Suppression.COMPLAINED)));
    }

    /** Null when there is none that can be read: the mail has arrived all the same. */
    private static @Nullable Instant moment(JsonNode timestamp) {
        try {
            return timestamp.isTextual()
                    ? OffsetDateTime.parse(timestamp.textValue()).toInstant()
                    : null;
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
