package io.fanfare.delivery;

import java.time.Duration;

/** What became of an order for a mail. All but {@link PutOff} settle it. */
public sealed interface MailOutcome {
    record Sent(String messageId) implements MailOutcome {}

    /** The person paused, left, said no or cannot be reached, or the campaign is over. */
    record Unwanted() implements MailOutcome {}

    /** A digest with nothing in it that is worth a mail. */
    record NothingToSay() implements MailOutcome {}

    /** Another delivery of the same order came first, whatever became of it. */
    record Before(Delivery.State state) implements MailOutcome {}

    /** The week's asks are used up; the next digest brings it. */
    record OverBudget() implements MailOutcome {}

    /** The mail service will never take this mail. */
    record Refused(String reason) implements MailOutcome {}

    /** Perhaps sent, perhaps not. It is never sent again on a guess: the mail service's own event tells later. */
    record Unknown(String reason) implements MailOutcome {}

    /**
     * Certainly not sent, and to be tried again later.
     *
     * @param delay how long to wait before that
     */
    record PutOff(String reason, Duration delay) implements MailOutcome {}
}
