package io.fanfare.privacy;

import io.fanfare.kernel.EmployeeId;
import java.util.Collection;

/** Where erasures are asked for; each is done a little later, at least once. */
public interface Erasures {
    /** Queues all of them or throws; after a fault some may be queued. */
    void request(Collection<Erasure> erasures);

    record Erasure(EmployeeId person, Reason reason) {}

    /** Why somebody is erased. */
    enum Reason {
        /** The person asked for it: the next people file does not bring them back. */
        ASKED,
        /** The person left the company long enough ago. */
        LEFT
    }
}
