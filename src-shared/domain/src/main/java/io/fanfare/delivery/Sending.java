package io.fanfare.delivery;

import io.fanfare.delivery.SendingStatus.Hold;
import java.time.Instant;
import java.util.Optional;

/** What is known of the account's sending, in one place for everybody who sends. */
public interface Sending {
    /** Empty before the mail service was ever asked. May lag a moment behind. */
    Optional<SendingStatus> current();

    /** Whether the caller is the one who asks the mail service now: one a minute is. */
    boolean mayAsk(Instant now);

    /** What the mail service said takes the place of what was known, a hold that it does not speak of included. */
    void said(SendingStatus status);

    /** Stops everybody. False when mails wait for the same already: then only its end moves. */
    boolean hold(Hold hold);

    /** The account may send again: ends a stop, and has the mail service asked by whoever sends next. */
    void resume();
}
