package io.fanfare.check;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.LaunchGate;
import java.time.Instant;
import java.util.List;

/** A scheduled campaign passes the same check as one that somebody launches by hand. */
public final class CheckGate implements LaunchGate {
    private final CheckCampaign checkCampaign;

    public CheckGate(CheckCampaign checkCampaign) {
        this.checkCampaign = checkCampaign;
    }

    @Override
    public List<Obstacle> obstacles(Campaign campaign, Instant now) {
        return checkCampaign.check(campaign, now).errors().stream()
                .map(error -> new Obstacle(error.rule().id(), error.where(), error.detail()))
                .toList();
    }
}
