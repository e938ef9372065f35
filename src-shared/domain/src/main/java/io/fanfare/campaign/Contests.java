package io.fanfare.campaign;

import java.util.List;
import java.util.Optional;

/** The contests, some dozens at most. */
public interface Contests {
    /** By number; may lag a moment behind. */
    List<Contest> all();

    Optional<Contest> find(int contest);

    int nextId();

    /** Puts a contest in the place of what it was before. */
    void put(Contest contest);

    /** False when there is none. */
    boolean delete(int contest);
}
