package io.fanfare.privacy;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;

/** Keeps outside the tables who was erased, so that a table that is restored from before can forget them again. */
@FunctionalInterface
public interface ErasureLog {
    void erasing(EmployeeId person, Erasures.Reason reason, Instant at);
}
