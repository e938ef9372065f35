package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.util.Set;

/** Where pairs go whose settled facts have changed. */
public interface Awards {
    void award(Set<Pair> pairs);

    /** Whose points, for which item. */
    record Pair(EmployeeId person, ItemId item) {}
}
