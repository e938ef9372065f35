package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.util.Optional;

/** Who made the items. */
public interface Authors {
    /** No item was made here. */
    Authors NOBODY = _ -> Optional.empty();

    /** The colleague who made it; empty when nobody here did, or nobody whom the people file knows. May lag some minutes behind. */
    Optional<EmployeeId> of(ItemId item);
}
