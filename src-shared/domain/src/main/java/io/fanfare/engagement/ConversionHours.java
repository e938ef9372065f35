package io.fanfare.engagement;

import io.fanfare.conversion.Attribution;
import io.fanfare.conversion.ShareCredit;
import io.fanfare.conversion.Tally;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Conversions by hour, and the figures that are folded from them. */
public interface ConversionHours {
    /** What a run last set out to write for the hour. */
    ConversionFold last(Hour hour);

    /**
     * Who was behind clicks on which the hour's conversions rest, by what their own hours hold now. When that changes, the hour is marked.
     */
    Map<Link.Click, Attribution.Visitor> visitors(Hour hour, Collection<Link.Click> clicks, Instant now);

    /** Keeps what this run sets out to write, before it does. False when a newer run has. */
    boolean keep(Hour hour, long run, ConversionFold fold);

    /** SETs what is put down to these shares; a newer run's figures stand. False when one was met. */
    boolean setShares(Hour hour, long run, Map<ShareKey, ShareCredit> credits);

    /** SETs what is put down to these items; a newer run's figures stand. False when one was met. */
    boolean setItems(Hour hour, long run, Map<ItemId, Tally> tallies);
}
