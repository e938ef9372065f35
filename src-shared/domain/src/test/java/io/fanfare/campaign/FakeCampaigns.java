package io.fanfare.campaign;

import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Campaigns in memory, with their agenda and the items that are theirs; every change is held against the version. */
public final class FakeCampaigns implements Campaigns, CampaignDrafts {
    public final Map<CampaignId, Campaign> campaigns = new HashMap<>();
    public final Map<CampaignId, Instant> agenda = new HashMap<>();
    public final Map<ItemId, CampaignId> owners = new HashMap<>();
    /** Items that exist. */
    public final List<ItemId> items = new ArrayList<>();
    /** Runs once before the next launch, as another caller who comes first. */
    Runnable meanwhile = () -> {};

    @Override
    public Optional<Campaign> find(CampaignId campaign) {
        return Optional.ofNullable(campaigns.get(campaign));
    }

    @Override
    public CampaignId nextId() {
        return new CampaignId(campaigns.size() + 1);
    }

    @Override
    public CalendarPage calendar(CalendarQuery query) {
        throw new UnsupportedOperationException("no rule reads the calendar");
    }

    @Override
    public List<Campaign> due(Instant now) {
        return agenda.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(entry -> campaigns.get(entry.getKey()))
                .toList();
    }

    @Override
    public boolean launch(Campaign seen, Launch launch, Instant nextStep) {
        var first = meanwhile;
        meanwhile = () -> {};
        first.run();
        return change(seen, seen.launched(launch), nextStep);
    }

    @Override
    public boolean advance(Campaign seen, Status status, @Nullable Instant nextStep) {
        return change(seen, seen.in(status), nextStep);
    }

    @Override
    public void remind(Campaign seen, @Nullable Instant nextStep) {
        if (seen.equals(campaigns.get(seen.id()))) {
            lookAgain(seen, nextStep);
        }
    }

    private boolean change(Campaign seen, Campaign next, @Nullable Instant nextStep) {
        if (campaigns.get(seen.id()).version() != seen.version()) {
            return false;
        }
        campaigns.put(next.id(), next);
        lookAgain(next, nextStep);
        return true;
    }

    private void lookAgain(Campaign campaign, @Nullable Instant nextStep) {
        if (nextStep == null) {
            agenda.remove(campaign.id());
        } else {
            agenda.put(campaign.id(), nextStep);
        }
    }

    @Override
    public Stored store(Campaign campaign, List<ItemId> taken, List<ItemId> released) {
        var old = campaigns.get(campaign.id());
        if ((old == null ? 0 : old.version()) != campaign.version() - 1) {
            return new Stored.Overtaken();
        }
        for (var item : taken) {
            if (!items.contains(item) || owners.containsKey(item)) {
                return new Stored.ItemNotFree(item);
            }
        }
        taken.forEach(item -> owners.put(item, campaign.id()));
        released.forEach(owners::remove);
        campaigns.put(campaign.id(), campaign);
        agenda.put(campaign.id(), campaign.firstStep());
        return new Stored.Done();
    }
}
