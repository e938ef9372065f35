package io.fanfare.joining;

import java.time.LocalDate;

/** Counts the addresses that were given at a door. */
public interface Visitors {
    /** One more on that day; false when the door has had its {@link Door#most} of that day, which does not count further. */
    boolean admit(Door door, LocalDate day);
}
