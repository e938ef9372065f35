package io.fanfare.delivery;

import java.util.Optional;

/** The incident of the company, at most one at a time. */
public interface Incidents {
    /** Empty in ordinary times. */
    Optional<Incident> current();

    /** Begins one, or changes the statement of the one that is. */
    void declare(Incident incident);

    /** Back to ordinary times; nothing happens when they are. */
    void end();
}
