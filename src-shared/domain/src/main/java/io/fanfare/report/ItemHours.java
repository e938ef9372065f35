package io.fanfare.report;

import io.fanfare.engagement.Fold.ItemOnNetwork;
import io.fanfare.engagement.HourFacts;
import io.fanfare.kernel.Hour;
import java.util.Map;

/** The hours of items' days, as they stand. */
public interface ItemHours {
    /** The counts of an item on a network, by hour. */
    Map<Hour, HourFacts> of(ItemOnNetwork item);
}
