package io.fanfare.campaign;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import java.util.List;

/** Changes a campaign that is not launched yet, and which items are its own. */
public final class ReplaceCampaign {
    private final Campaigns campaigns;
    private final CampaignDrafts drafts;

    public ReplaceCampaign(Campaigns campaigns, CampaignDrafts drafts) {
        this.campaigns = campaigns;
        this.drafts = drafts;
    }

    /** @param seen the version that the caller has in mind */
    public Outcome replace(CampaignId id, long seen, CampaignDraft draft) {
        var found = campaigns.find(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var old = found.get();
        if (old.version() != seen) {
            return new Outcome.Overtaken();
        }
        return switch (old.status()) {
            case DRAFT, SCHEDULED -> store(old, draft.campaign(id, seen + 1));
            case LAUNCHING, PLANNING, SENDING, ENDED -> new Outcome.Launched(old);
        };
    }

    private Outcome store(Campaign old, Campaign next) {
        return switch (drafts.store(next, without(next.items(), old.items()), without(old.items(), next.items()))) {
            case CampaignDrafts.Stored.Done _ -> new Outcome.Replaced(next);
            case CampaignDrafts.Stored.Overtaken _ -> new Outcome.Overtaken();
            case CampaignDrafts.Stored.ItemNotFree(var item) -> new Outcome.ItemNotFree(item);
        };
    }

    private static List<ItemId> without(List<ItemId> items, List<ItemId> others) {
        return items.stream().filter(item -> !others.contains(item)).toList();
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Replaced(Campaign campaign) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody changed it since the caller looked. */
        record Overtaken() implements Outcome {}

        /** It is launched, or over: what people were sent is not changed behind their backs. */
        record Launched(Campaign campaign) implements Outcome {}

        /** The item does not exist or is another campaign's. */
        record ItemNotFree(ItemId item) implements Outcome {}
    }
}
