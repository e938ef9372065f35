package io.fanfare.campaign;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the roster whose mails are all queued.
 *
 * @param people how many mails that were
 * @param notAsked how many people of the audience get none, by reason
 * @param next the last person of the page when more people follow, null when it was the segment's last page
 */
public record PlannedPage(
        CampaignId campaign,
        int segment,
        int hop,
        int people,
        Map<NotAsked, Integer> notAsked,
        @Nullable EmployeeId next) {
    public PlannedPage {
        notAsked = Map.copyOf(notAsked);
    }

    public boolean isLast() {
        return next == null;
    }
}
