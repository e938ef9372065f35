package io.fanfare.privacy;

import io.fanfare.kernel.EmployeeId;
import java.util.Collection;
import java.util.List;

/** Erasures that were asked for and are done a little later, at least once. */
public interface Erasures {
    /**
     * Keeps all of them or throws; after a fault some may be kept. Somebody who asked is not turned into somebody who left.
     */
    void request(Collection<Erasure> erasures);

    /** Everything that was asked for and is not {@link #done}. */
    List<Erasure> pending();

    void done(EmployeeId person);

    record Erasure(EmployeeId person, Reason reason) {}

    /** Why somebody is erased. */
    enum Reason {
        /** The person asked for it, or said no as an alumnus: neither the next people file nor anybody else brings them back. */
        ASKED,
        /** The person left the company long enough ago. */
        LEFT
    }
}
