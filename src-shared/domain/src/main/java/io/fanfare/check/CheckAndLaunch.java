package io.fanfare.check;

import io.fanfare.campaign.Campaigns;
import io.fanfare.campaign.LaunchCampaign;
import io.fanfare.campaign.LaunchOutcome;
import io.fanfare.kernel.CampaignId;
import java.time.Instant;
import java.util.List;

/** Launches a campaign unless the check finds an error. */
public final class CheckAndLaunch {
    private final Campaigns campaigns;
    private final CheckCampaign checkCampaign;
    private final LaunchCampaign launchCampaign;

    public CheckAndLaunch(Campaigns campaigns, CheckCampaign checkCampaign, LaunchCampaign launchCampaign) {
        this.campaigns = campaigns;
        this.checkCampaign = checkCampaign;
        this.launchCampaign = launchCampaign;
    }

    /** @param key names this wish to launch; once launched, the same key gets the same answer whatever the check would say */
    public Outcome launch(CampaignId id, String key, Instant now) {
        var errors = isFresh(id)
                ? checkCampaign.check(id, now).map(CheckCampaign.Report::errors).orElse(List.of())
                : List.<Finding>of();
        return errors.isEmpty()
                ? new Outcome.Answered(launchCampaign.launch(id, key, now))
                : new Outcome.Refused(errors);
    }

    private boolean isFresh(CampaignId id) {
        return campaigns.find(id).filter(campaign -> campaign.launch() == null).isPresent();
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Answered(LaunchOutcome launch) implements Outcome {}

        /** @param errors at least one */
        record Refused(List<Finding> errors) implements Outcome {
            public Refused {
                errors = List.copyOf(errors);
            }
        }
    }
}
