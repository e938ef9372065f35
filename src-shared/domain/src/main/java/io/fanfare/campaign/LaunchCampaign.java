package io.fanfare.campaign;

import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.LaunchOutcome.Reason;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Week;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Launches a campaign once: LAUNCHING with the caller's key, 64 plan orders, PLANNING. A crash between these steps is made good by the same
 * key again or by {@link AdvanceCampaigns}; plan orders that come twice change nothing.
 */
public final class LaunchCampaign {
    /** How long a launch may take before somebody looks after it. */
    static final Duration PATIENCE = Duration.ofMinutes(2);
    /** How often another change may come between reading and launching. */
    private static final int ATTEMPTS = 5;

    private final Campaigns campaigns;
    private final PlanOrders orders;

    public LaunchCampaign(Campaigns campaigns, PlanOrders orders) {
        this.campaigns = campaigns;
        this.orders = orders;
    }

    /** @param key names this wish to launch; the same key means the same wish */
    public LaunchOutcome launch(CampaignId id, String key, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = campaigns.find(id);
            if (found.isEmpty()) {
                return new LaunchOutcome.Unknown();
            }
            var outcome = decide(found.get(), key, now);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new IllegalStateException("campaign " + id + " changes faster than it can be launched");
    }

    /** Sends every plan order and moves from LAUNCHING to PLANNING. */
    void plan(Campaign launching, Launch launch) {
        orders.send(PlanOrder.all(launching.id()));
        campaigns.advance(launching, Status.PLANNING, launch.at());
    }

    /** Empty when the campaign changed meanwhile. */
    private Optional<LaunchOutcome> decide(Campaign campaign, String key, Instant now) {
        return switch (campaign.status()) {
            case DRAFT, SCHEDULED -> first(campaign, key, now);
            case LAUNCHING, PLANNING, SENDING, ENDED -> Optional.of(again(campaign, key));
        };
    }

    private Optional<LaunchOutcome> first(Campaign campaign, String key, Instant now) {
        var obstacle = obstacle(campaign, now);
        if (obstacle.isPresent()) {
            return Optional.of(new LaunchOutcome.Unfit(obstacle.get()));
        }
        var launch = new Launch(key, now, Week.of(now));
        if (!campaigns.launch(campaign, launch, now.plus(PATIENCE))) {
            return Optional.empty();
        }
        var launching = campaign.launched(launch);
        plan(launching, launch);
        return Optional.of(new LaunchOutcome.Launched(launching.in(Status.PLANNING)));
    }

    private LaunchOutcome again(Campaign campaign, String key) {
        var launch = campaign.launch();
        if (launch == null || !launch.key().equals(key)) {
            return new LaunchOutcome.Conflict(campaign);
        }
        switch (campaign.status()) {
            case LAUNCHING -> plan(campaign, launch);
            case PLANNING -> orders.send(PlanOrder.all(campaign.id()));
            case DRAFT, SCHEDULED, SENDING, ENDED -> {}
        }
        return new LaunchOutcome.AlreadyLaunched(campaign);
    }

    private static Optional<Reason> obstacle(Campaign campaign, Instant now) {
        if (!now.isBefore(campaign.endsAt())) {
            return Optional.of(Reason.WINDOW_CLOSED);
        }
        if (campaign.kind() == Kind.CONTENT && campaign.items().isEmpty()) {
            return Optional.of(Reason.NO_ITEMS);
        }
        return campaign.audience().hasTarget() ? Optional.empty() : Optional.of(Reason.NO_AUDIENCE);
    }
}
