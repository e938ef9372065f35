package io.fanfare.delivery;

import io.fanfare.delivery.SendingStatus.Hold;
import java.time.Duration;
import java.time.Instant;

/** Takes what SES tells by itself of the account: that sending was turned off, or on again. */
public final class FollowSendingStatus {
    /** After that the account is asked: the word may be old, or about something else than the account. */
    private static final Duration HOLDS = Duration.ofMinutes(5);

    private final Sending sending;

    public FollowSendingStatus(Sending sending) {
        this.sending = sending;
    }

    /** Whether this stopped mails that went before. */
    public boolean follow(Change change, Instant now) {
        return switch (change) {
            case DISABLED -> sending.hold(new Hold(Hold.Why.STOPPED, Hold.SENDING_DISABLED, now, now.plus(HOLDS)));
            case ENABLED -> {
                sending.resume();
                yield false;
            }
        };
    }

    /** What happened to sending. */
    public enum Change {
        DISABLED,
        ENABLED
    }
}
