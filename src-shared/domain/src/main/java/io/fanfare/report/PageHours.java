package io.fanfare.report;

import io.fanfare.engagement.PageFold;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.util.Collection;
import java.util.Map;

/** What platforms report, as it stands, by hour. */
public interface PageHours {
    /** Of these items and of the company's page, read strongly. */
    Map<Hour, PageFold> of(Collection<ItemId> items);
}
