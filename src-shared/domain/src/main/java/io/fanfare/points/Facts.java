package io.fanfare.points;

import io.fanfare.engagement.Hours;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.util.Collection;

/** The facts that points follow. */
public interface Facts {
    /** Every day of one person's shares of one item, read strongly. */
    Collection<Hours.ShareDay> of(EmployeeId person, ItemId item);
}
