package io.fanfare.campaign;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * A page of the roster whose mails are all queued.
 *
 * @param people how many mails that were
 * @param next the last person of the page when more people follow, null when it was the segment's last page
 */
public record PlannedPage(
        CampaignId campaign,
        int segment,
        int hop,
        int people,
        @Nullable EmployeeId next) {
    public boolean isLast() {
        return next == null;
    }
}
