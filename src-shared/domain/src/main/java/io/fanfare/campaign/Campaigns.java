package io.fanfare.campaign;

import io.fanfare.campaign.Campaign.Status;
import io.fanfare.kernel.CampaignId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The campaigns, and their way from launch to end ({@link CampaignDrafts} is the way before). What changes a campaign does so on condition that it is still as it was seen; whoever comes second reads again. */
public interface Campaigns {
    /** As it stands now: a campaign that was just launched is seen as launched. */
    Optional<Campaign> find(CampaignId campaign);

    CampaignId nextId();

    /** The content calendar, by moment. A page may hold fewer than asked for and yet not be the last. */
    CalendarPage calendar(CalendarQuery query);

    /** Campaigns whose next step is due, the earliest first; may lag a few seconds behind. */
    List<Campaign> due(Instant now);

    /** To LAUNCHING, with its launch and one version on; false when the campaign is no longer as seen. */
    boolean launch(Campaign seen, Campaign.Launch launch, Instant nextStep);

    /**
     * To another status and one version on; false when the campaign is no longer as seen.
     *
     * @param nextStep when to look at it again, null for never
     */
    boolean advance(Campaign seen, Status status, @Nullable Instant nextStep);

    /** Looks at it again at another moment (null for never), all else unchanged; nothing happens when it is no longer as seen. */
    void remind(Campaign seen, @Nullable Instant nextStep);

    /**
     * @param from the first moment, null for the beginning
     * @param until the moment after the last, null for no end
     * @param status null for every status
     * @param after where the page before ended, null for the first page
     * @param limit how many at most, 1 to 100
     */
    record CalendarQuery(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Status status,
            @Nullable CalendarCursor after,
            int limit) {
        public CalendarQuery {
            if (limit < 1 || limit > 100) {
                throw new IllegalArgumentException("a page of the calendar holds 1 to 100 campaigns");
            }
        }
    }

    /** @param next where the next page begins, null after the last */
    record CalendarPage(List<Campaign> campaigns, @Nullable CalendarCursor next) {
        public CalendarPage {
            campaigns = List.copyOf(campaigns);
        }
    }
}
