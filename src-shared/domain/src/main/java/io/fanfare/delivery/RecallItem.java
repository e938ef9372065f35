package io.fanfare.delivery;

import io.fanfare.campaign.SharersOrder;
import io.fanfare.campaign.SharersOrder.Occasion;
import io.fanfare.campaign.SharersOrders;
import io.fanfare.content.Recall;
import io.fanfare.content.Recalls;
import io.fanfare.kernel.ItemId;
import java.util.Optional;

/**
 * Takes an item back and has everybody written to who shared it. The same call again changes nothing and makes good what a crash between
 * the two left out: the mails meet the claims of the first.
 */
public final class RecallItem {
    private final Recalls recalls;
    private final SharersOrders orders;

    public RecallItem(Recalls recalls, SharersOrders orders) {
        this.recalls = recalls;
        this.orders = orders;
    }

    /** The recall as it stands now; empty when there is no such item. */
    public Optional<Recall> recall(ItemId item, Recall recall) {
        var standing = recalls.recall(item, recall);
        standing.ifPresent(it -> orders.send(SharersOrder.all(item, new Occasion.Recalled(it.since()))));
        return standing;
    }
}
