package io.fanfare.delivery;

import io.fanfare.delivery.Delivery.State;
import io.fanfare.people.Employee.Suppression;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What SES says of a mail that we sent.
 *
 * @param state where the mail is at least
 * @param messageId what SES calls it
 * @param suppression why nothing more may go to the address; null when mails may
 * @param arrival when the mail reached its mailbox; null when this does not tell
 */
public record MailFeedback(
        ClaimId claim,
        State state,
        String messageId,
        @Nullable Suppression suppression,
        @Nullable Instant arrival) {}
