package io.fanfare.delivery;

import io.fanfare.kernel.EmployeeId;
import java.util.Optional;

/** Mailboxes that people say are theirs, and have not shown to be. */
@FunctionalInterface
public interface NewMailboxes {
    /** The address that the link with this number is to prove; empty for a link that goes to the known address. */
    Optional<String> of(EmployeeId person, int number);
}
