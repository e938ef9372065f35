package io.fanfare.functions.launchdue;

import io.fanfare.aws.log.Log;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Hold;
import io.fanfare.campaign.Holds;
import io.fanfare.campaign.LaunchGate.Obstacle;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says once of each hold that it stands there: an alarm may wait for that line (docs/operations.md). */
record LoggedHolds(Holds holds) implements Holds {
    @Override
    public boolean hold(Hold hold) {
        boolean isNew = holds.hold(hold);
        if (isNew) {
            Log.warn("campaign.held")
                    .with("campaign", hold.campaign().value())
                    .with("rules", rules(hold))
                    .write();
        }
        return isNew;
    }

    @Override
    public Optional<Hold> of(Campaign campaign) {
        return holds.of(campaign);
    }

    private static String rules(Hold hold) {
        return hold.obstacles().stream().map(Obstacle::rule).distinct().collect(Collectors.joining("+"));
    }
}
