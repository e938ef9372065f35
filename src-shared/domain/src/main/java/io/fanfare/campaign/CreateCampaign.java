package io.fanfare.campaign;

import io.fanfare.kernel.ItemId;
import java.util.List;

/** Keeps a new campaign under a number of its own and makes its items its own. */
public final class CreateCampaign {
    private final Campaigns campaigns;
    private final CampaignDrafts drafts;

    public CreateCampaign(Campaigns campaigns, CampaignDrafts drafts) {
        this.campaigns = campaigns;
        this.drafts = drafts;
    }

    public Outcome create(CampaignDraft draft) {
        var campaign = draft.campaign(campaigns.nextId(), 1);
        return switch (drafts.store(campaign, campaign.items(), List.of())) {
            case CampaignDrafts.Stored.Done _ -> new Outcome.Created(campaign);
            case CampaignDrafts.Stored.ItemNotFree(var item) -> new Outcome.ItemNotFree(item);
            case CampaignDrafts.Stored.Overtaken _ ->
                throw new IllegalStateException("the counter gave campaign " + campaign.id() + " out twice");
        };
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Created(Campaign campaign) implements Outcome {}

        /** The item does not exist or is another campaign's. */
        record ItemNotFree(ItemId item) implements Outcome {}
    }
}
