package io.fanfare.campaign;

import io.fanfare.campaign.LaunchGate.Obstacle;
import io.fanfare.kernel.CampaignId;
import java.time.Instant;
import java.util.List;

/**
 * Why a scheduled campaign did not go out at its moment.
 *
 * @param version of the campaign that was looked at; once it is changed the hold is history
 * @param since when these obstacles were first found
 */
public record Hold(CampaignId campaign, long version, Instant since, List<Obstacle> obstacles) {
    public Hold {
        obstacles = List.copyOf(obstacles);
    }
}
