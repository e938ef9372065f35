package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.util.Map;
import java.util.Set;

/** Where pairs go whose settled facts have changed. */
public interface Awards {
    /** @param causes by pair, where it is known: the request that was the last evidence of it */
    void award(Set<Pair> pairs, Map<Pair, String> causes);

    /** Whose points, for which item. */
    record Pair(EmployeeId person, ItemId item) {}
}
