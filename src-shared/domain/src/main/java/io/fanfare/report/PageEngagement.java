package io.fanfare.report;

import io.fanfare.engagement.PageFold;
import io.fanfare.kernel.ItemId;
import java.util.Map;

/** Shares, comments and reactions that platforms report, by key of the network, over all days; what was taken back is not in it. */
public interface PageEngagement {
    /** Of posts about an item. */
    Map<String, PageFold.Counts> of(ItemId item);

    /** Of the company's page, where nothing says which item it is about. */
    Map<String, PageFold.Counts> ofCompany();
}
