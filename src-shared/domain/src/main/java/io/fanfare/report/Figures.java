package io.fanfare.report;

import io.fanfare.conversion.Tally;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Rungs;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures that stand for an item. */
public interface Figures {
    ItemFigures of(ItemId item);

    /** Hits on an item's share links by hour, all networks together; hours before or at or after the window are left out. */
    Map<Hour, HourFacts> hours(ItemId item, Instant from, Instant until);

    /**
     * @param at when rungs were counted; null before the first time
     * @param counts hits by code of the network, 0 for the share page, over all days
     * @param conversions what is put down to the item, over all days
     */
    record ItemFigures(Rungs rungs, @Nullable Instant at, Map<Integer, HourFacts> counts, Tally conversions) {
        public ItemFigures {
            counts = Map.copyOf(counts);
        }
    }
}
