package io.fanfare.campaign;

import io.fanfare.kernel.ItemId;
import java.util.List;

/** Campaigns before their launch, together with the items that belong to them: an item belongs to one campaign. */
public interface CampaignDrafts {
    /**
     * Puts a campaign of version 1, or replaces the version before this one's, and moves its items along, all or nothing.
     *
     * @param taken items that become this campaign's
     * @param released items that were this campaign's and are free from now on
     */
    Stored store(Campaign campaign, List<ItemId> taken, List<ItemId> released);

    /** What became of it. */
    sealed interface Stored {
        record Done() implements Stored {}

        /** Another change, or the launch, came first. */
        record Overtaken() implements Stored {}

        /** The item does not exist or is another campaign's. */
        record ItemNotFree(ItemId item) implements Stored {}
    }
}
