package io.fanfare.people;

import io.fanfare.kernel.EmployeeId;
import java.util.Set;

/** The mailboxes among the people that nobody reads: what follows their links is the company's own scanner, and they count nowhere. */
public interface Canaries {
    Set<EmployeeId> all();
}
