package io.fanfare.delivery;

import io.fanfare.delivery.SendingStatus.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps mails within what the account may send. */
public interface Pace {
    /** Holds nothing back. */
    Pace FREE = new Pace() {
        @Override
        public Optional<MailOutcome.PutOff> held(Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<MailOutcome.PutOff> take(Instant now) {
            return Optional.empty();
        }

        @Override
        public MailOutcome.PutOff refused(Hold.Why why, String reason, Instant now) {
            return new MailOutcome.PutOff(reason, Duration.ofMinutes(15));
        }
    };

    /** Why no mail goes at the moment; empty when mails go. */
    Optional<MailOutcome.PutOff> held(Instant now);

    /** Takes the next place in the account's rate, and waits for it a second at most; otherwise why, and for how long the mail is put off. */
    Optional<MailOutcome.PutOff> take(Instant now);

    /** The mail service took a mail's refusal for one of all mails: everybody stops. */
    MailOutcome.PutOff refused(Hold.Why why, String reason, Instant now);
}
