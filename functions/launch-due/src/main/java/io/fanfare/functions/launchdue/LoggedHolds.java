package io.fanfare.functions.launchdue;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Hold;
import io.fanfare.campaign.Holds;
import io.fanfare.campaign.LaunchGate.Obstacle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once of each hold that it stands there: an alarm may wait for that line (docs/operations.md). */
record LoggedHolds(Holds holds) implements Holds {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedHolds.class);

    @Override
    public boolean hold(Hold hold) {
        boolean isNew = holds.hold(hold);
        if (isNew) {
            LOG.warn(
                    "campaign-held {} {}",
                    hold.campaign(),
                    hold.obstacles().stream().map(Obstacle::rule).distinct().toList());
        }
        return isNew;
    }

    @Override
    public Optional<Hold> of(Campaign campaign) {
        return holds.of(campaign);
    }
}
