package io.fanfare.privacy;

import io.fanfare.kernel.EmployeeId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The links by which a person shows that their mailbox is theirs before everything about them is handed out or erased. A person has one at a
 * time: a new one ends the one before.
 */
public interface DataLinks {
    /** How long a link works. */
    Duration LIFE = Duration.ofMinutes(15);

    /** How long after one link the next may be asked for. */
    Duration REST = Duration.ofMinutes(5);

    /** A new link; empty when the last one was asked for too short a while ago. */
    Optional<DataLink> issue(EmployeeId person, Instant now);

    /** A new link that shows whether a mailbox is the person's, and is good for nothing else; it ends the one before. */
    DataLink issueTo(EmployeeId person, String address, Instant now);

    /** The address that this link is to prove; empty for a link to the known address, and for one that is not the person's present one. */
    Optional<String> toProve(EmployeeId person, int number);

    /** Whether this is the person's present link and its time is not over. */
    boolean isOpen(EmployeeId person, int number, Instant now);

    /** Uses the link for one deed; false when it was used for it before, or is not open. */
    boolean use(EmployeeId person, int number, Deed deed, Instant now);

    /**
     * @param number of chance, from 1
     * @param until when it ends
     */
    record DataLink(EmployeeId person, int number, Instant until) {}

    /** What a link is good for, each once. */
    enum Deed {
        SHOW,
        EXPORT,
        ERASE,
        /** Names another address: it gets a link of its own. */
        ADDRESS,
        /** Takes the address that the link came to. */
        MOVE
    }
}
