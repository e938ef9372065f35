package io.fanfare.people;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The roster as the people file sees it: by id in the file and by address. */
public interface PeopleRegister {
    /** The people who have these ids in the file, by id. */
    Map<String, Employee> byExternalId(Collection<String> ids);

    /** The people who have these normalised addresses, by address. */
    Map<String, Employee> byAddress(Collection<String> addresses);

    /** The first of so many consecutive numbers that nobody else gets. */
    EmployeeId nextIds(int count);

    /** Adds a person with their id in the file and their address, or nothing. */
    Written add(Employee person);

    /**
     * Replaces what the file says of a person and what they have set, moves their address and their place in the digest slots along, or
     * changes nothing. Their consent stays.
     *
     * @param before as it was read; its version guards the write
     * @param now tells who has left
     */
    Written change(Employee before, Employee after, Instant now);

    /** What became of a write. */
    enum Written {
        DONE,
        /** Somebody else has the id. */
        ID_TAKEN,
        /** Somebody else has the address. */
        ADDRESS_TAKEN,
        /** The person was changed meanwhile. */
        OVERTAKEN
    }
}
