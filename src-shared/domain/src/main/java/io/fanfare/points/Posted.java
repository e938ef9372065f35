package io.fanfare.points;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.util.Map;

/** What has been posted for a person's shares. */
public interface Posted {
    /** By item, for every item with which the person ever had points or readers; may lag a moment behind. */
    Map<ItemId, Owed> of(EmployeeId person);
}
