package io.fanfare.privacy;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;

/** The rows that name a person, or lead from somebody's name to their number. */
public interface PersonalRows {
    /** Who stands under that number. */
    State state(EmployeeId person);

    /** Deletes what lies beside the roster row: consent records, named accounts, links to the data. Repeating it is harmless. */
    void eraseBeside(EmployeeId person);

    /**
     * Makes of the roster row one that names nobody, and deletes what leads to it; all of it or nothing. The department and the days of work
     * stay, so that totals do. Nothing when it was done before.
     *
     * @param blocked whether the address, as a digest, keeps the people file from bringing the person back
     */
    void eraseIdentity(EmployeeId person, boolean blocked, Instant now);

    /** What a number stands for. */
    enum State {
        /** Nobody ever had it. */
        UNKNOWN,
        PERSON,
        /** A mailbox that nobody reads: there is nobody to erase. */
        CANARY,
        ERASED
    }
}
