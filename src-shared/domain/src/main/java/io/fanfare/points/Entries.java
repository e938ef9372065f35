package io.fanfare.points;

import io.fanfare.kernel.EmployeeId;
import java.util.List;

/** What stands in people's ledgers. */
public interface Entries {
    /**
     * A person's entries, the newest first; may lag a moment behind.
     *
     * @param limit how many at most, 1 to 1,000
     */
    List<Entry> newest(EmployeeId person, int limit);
}
