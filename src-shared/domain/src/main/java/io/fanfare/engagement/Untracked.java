package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;

/** Whose deeds and readers belong to nobody: people who switched tracking off, and people who were erased. */
@FunctionalInterface
public interface Untracked {
    /** Whether what happened around that person at that moment is tied to nobody. */
    boolean covers(EmployeeId person, Instant moment);
}
