package io.fanfare.report;

import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.content.Item;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import io.fanfare.points.Balance;
import io.fanfare.points.Entry;
import java.util.List;
import java.util.Map;

/**
 * What a person sees of their own shares.
 *
 * @param weeks what the last eight weeks brought, oldest first
 * @param lately the items of the last two weeks' mails that something came of, the newest first
 * @param entries the newest lines of the ledger
 * @param items what entries and shares speak of, as far as it is still there
 */
public record PersonReport(
        Balance balance, List<OfWeek> weeks, List<OfItem> lately, List<Entry> entries, Map<ItemId, Item> items) {
    public PersonReport {
        weeks = List.copyOf(weeks);
        lately = List.copyOf(lately);
        entries = List.copyOf(entries);
        items = Map.copyOf(items);
    }

    /** Points of hours that are not settled yet. */
    public long pending() {
        return lately.stream().mapToLong(OfItem::pending).sum();
    }

    public record OfWeek(Week week, Balance.Sum sum) {}

    /**
     * @param goal of its campaign: what a reader who converted did
     * @param readers outside people who followed the person's links
     * @param converted how many of them went on to what the campaign is for
     * @param pending points of hours that are not settled yet; below zero when points may go
     */
    public record OfItem(ItemId item, Goal goal, long readers, long converted, long pending) {
        boolean isNothing() {
            return readers == 0 && converted == 0 && pending == 0;
        }
    }
}
