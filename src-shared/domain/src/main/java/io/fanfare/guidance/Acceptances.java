package io.fanfare.guidance;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.Optional;

/** Who said of which version of the guidelines that they have read it. Nothing depends on it: it is never asked for before anything. */
public interface Acceptances {
    /** The newest version that the person accepted. */
    Optional<Acceptance> newest(EmployeeId person);

    /** Records the moment once; saying it again, or of a version that never was, changes nothing. */
    void accept(EmployeeId person, int version, Instant at);

    /** How many people accepted that version. */
    int count(int version);

    record Acceptance(int version, Instant at) {}
}
