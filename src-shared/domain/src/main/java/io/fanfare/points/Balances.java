package io.fanfare.points;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.List;

/** The balances of everybody, in the 64 segments of the roster. */
public interface Balances {
    /** May lag a moment behind. */
    Balance of(EmployeeId person);

    /** The balances of a segment (0 to 63) in order of number, of those who have one; may lag a moment behind. */
    List<Balance> segment(int segment);

    /** No more entries for the person's shares from now on; what stands stays. */
    void leave(EmployeeId person, Instant at);

    /** Entries again from now on. */
    void comeBack(EmployeeId person);

    /** Drops the weeks and months of these rows that no figure needs any more. */
    void prune(List<Balance> balances, Instant now);
}
