package io.fanfare.delivery;

import java.time.Duration;

/** The way back into the queue for mails that cannot go now. */
public interface PostponedMails {
    /** How long the queue holds a message back at most. */
    Duration LONGEST = Duration.ofMinutes(15);

    /**
     * Queues an order again, to come after that time. Between this and the end of the delivery that it came with it may come twice.
     *
     * @param delay at most 15 minutes
     */
    void postpone(MailOrder order, Duration delay);
}
