package io.fanfare.campaign;

import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Campaign.Priority;
import io.fanfare.campaign.Campaign.Sender;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What marketing says of a campaign; see {@link Campaign} for the parts. With a moment it is scheduled, without one a draft. */
public record CampaignDraft(
        String name,
        Kind kind,
        Goal goal,
        Priority priority,
        List<ItemId> items,
        Audience audience,
        @Nullable Instant startsAt,
        Instant endsAt,
        Sender sender,
        Briefing briefing,
        Conduct conduct) {
    public CampaignDraft {
        items = List.copyOf(items);
    }

    Campaign campaign(CampaignId id, long version) {
        var status = startsAt == null ? Status.DRAFT : Status.SCHEDULED;
        return new Campaign(
                id, name, kind, goal, priority, status, items, audience, startsAt, endsAt, sender, briefing, conduct,
                null, version);
    }
}
