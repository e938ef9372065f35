package io.fanfare.sharing;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where items lead, and nothing else about them. */
public interface Targets {
    Optional<Target> find(ItemId item);

    /** @param campaign null until a campaign takes the item */
    record Target(URI destination, @Nullable CampaignId campaign) {}
}
