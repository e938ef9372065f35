package io.fanfare.report;

import io.fanfare.conversion.Attribution.Visitor;
import io.fanfare.conversion.Tally;
import io.fanfare.engagement.ConversionFold;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import java.util.Collection;
import java.util.Map;

/** Conversions as they stand, read strongly. */
public interface ConversionFigures {
    /** What each hour's conversions came to when it was last judged; it outlives what was said of them. */
    Map<Hour, ConversionFold> kept();

    /** What is put down to an item, by the hour of the conversion. */
    Map<Hour, Tally> of(ItemId item);

    /** Who was behind these clicks, by what their hours hold now. */
    Map<Link.Click, Visitor> visitors(Collection<Link.Click> clicks);
}
