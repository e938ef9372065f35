package io.fanfare.joining;

import java.util.List;
import java.util.Optional;

/** The stands. */
public interface Stands {
    int nextNumber();

    void keep(Stand stand);

    Optional<Stand> find(int number);

    /** The newest first. */
    List<Stand> all();

    /** Its code leads nowhere from now on; false when there is no such stand. */
    boolean remove(int number);
}
