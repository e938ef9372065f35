package io.fanfare.delivery;

import java.time.Duration;

/** Hands one letter to the mail service, once: it never tries again by itself. */
public interface Postman {
    Posted post(Letter letter);

    /** What became of it. The reasons are codes, never the service's text, which may hold an address. */
    sealed interface Posted {
        /** @param messageId the service's own id of the mail */
        record Accepted(String messageId) implements Posted {}

        /** This mail will never go: the address or the content is not acceptable. Nothing was sent. */
        record Refused(String reason) implements Posted {}

        /**
         * Nothing was sent and it may go later: too fast, or the service was not reached.
         *
         * @param delay how long to wait before another try makes sense
         */
        record PutOff(String reason, Duration delay) implements Posted {}

        /** Nothing was sent and nobody's mail will be for now: over the day's quota, or sending is stopped. */
        record Held(SendingStatus.Hold.Why why, String reason) implements Posted {}

        /** Nothing was sent, and nothing will be before somebody mends the deployment: a right or a credential is missing. */
        record NotAllowed(String reason) implements Posted {}

        /** It may have been sent or not: no answer came, or one that says nothing. Sending it again could send it twice. */
        record Unknown(String reason) implements Posted {}
    }
}
