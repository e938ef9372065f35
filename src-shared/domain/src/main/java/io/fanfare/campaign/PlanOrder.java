package io.fanfare.campaign;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.people.Roster;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks to plan one page of one segment of the roster.
 *
 * @param segment 0 to 63, or {@link Roster#HIDDEN_SEGMENT}
 * @param hop how many pages of the segment came before
 * @param after number of the last person of the page before, 0 at first
 */
public record PlanOrder(CampaignId campaign, int segment, int hop, int after) {
    public PlanOrder {
        if (segment < 0 || segment > Roster.HIDDEN_SEGMENT || hop < 0 || after < 0) {
            throw new IllegalArgumentException("a plan order names a segment, a hop and a person");
        }
    }

    /** The first page of every segment. */
    public static List<PlanOrder> all(CampaignId campaign) {
        return IntStream.range(0, Roster.SEGMENTS)
                .mapToObj(segment -> first(campaign, segment))
                .toList();
    }

    public static PlanOrder first(CampaignId campaign, int segment) {
        return new PlanOrder(campaign, segment, 0, 0);
    }

    /** The page that begins behind that person. */
    public PlanOrder next(EmployeeId last) {
        return new PlanOrder(campaign, segment, hop + 1, last.value());
    }
}
