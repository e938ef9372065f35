package io.fanfare.delivery;

import io.fanfare.delivery.Delivery.State;
import io.fanfare.people.Employee.Suppression;
import java.time.Instant;

/**
 * What SES says of a mail that we sent.
 *
 * @param state where the mail is at least
 * @param messageId what SES calls it
 * @param consequence what it means beyond the mail itself
 */
public record MailFeedback(ClaimId claim, State state, String messageId, Consequence consequence) {
    /** What feedback means for the person. */
    public sealed interface Consequence {
        /** Nothing. */
        record None() implements Consequence {}

        /** @param moment when the mail reached its mailbox */
        record Arrived(Instant moment) implements Consequence {}

        /** Nothing more may go to the address. */
        record Suppressed(Suppression reason) implements Consequence {}

        /**
         * It did not arrive, and the next one may.
         *
         * @param address the recipient's, which is personal data: it is never logged
         */
        record BouncedSoftly(Instant moment, String address) implements Consequence {}
    }
}
