package io.fanfare.delivery;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.util.List;

/** Who shared what, as far as evidence has been judged. */
public interface Sharers {
    /**
     * People who went to share an item or said that they did, or through whose link somebody came, each once, by number.
     *
     * @param part of the item's shares, as in {@link io.fanfare.campaign.SharersOrder}
     */
    List<EmployeeId> of(ItemId item, int part);
}
