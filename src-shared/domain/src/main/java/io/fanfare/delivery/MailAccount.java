package io.fanfare.delivery;

import io.fanfare.delivery.SendingStatus.Allowance;
import java.time.Instant;
import java.util.Optional;

/** The account at the mail service. */
public interface MailAccount {
    /** What it may send; empty when no answer came. A missing right is a fault. */
    Optional<Allowance> ask(Instant now);
}
