package io.fanfare.privacy;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.Optional;

/** Whether what happens around a person is tied to them; it is, until they switch it off. Each change leaves a consent record. */
public interface Tracking {
    /** From the next minute on. Switching off what is off changes nothing. */
    void switchOff(EmployeeId person, String textVersion, Instant at);

    /** From now on; what happened in between stays untied. */
    void switchOn(EmployeeId person, String textVersion, Instant at);

    /** For good, when the person is erased. */
    void end(EmployeeId person, Instant at);

    /** Since when it is off; empty while it is on. */
    Optional<Instant> offSince(EmployeeId person);
}
