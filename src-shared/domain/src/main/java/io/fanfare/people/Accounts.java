package io.fanfare.people;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The public accounts that people named as theirs. An account belongs to one person. */
public interface Accounts {
    /** How many a person names at most. */
    int MOST = 5;

    /** Naming the same again changes nothing. */
    Named name(EmployeeId person, Account account, Instant at);

    /** Ends the tie; nothing when the account is not this person's. */
    void forget(EmployeeId person, String network, String digest);

    /** What a person named, in no order; may lag a moment behind. */
    List<Known> of(EmployeeId person);

    /** Whose account it is. */
    Optional<EmployeeId> owner(String network, String digest);

    /**
     * @param network its key
     * @param hint of {@link Account#hint}
     */
    record Known(String network, String digest, String hint, Instant at) {}

    /** What became of naming one. */
    enum Named {
        DONE,
        /** Somebody else named it. */
        TAKEN,
        TOO_MANY
    }
}
