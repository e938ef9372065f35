package io.fanfare.campaign;

import io.fanfare.kernel.CampaignId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The queue of plan orders, which can fail, and the pages that are planned. */
public final class FakePlanning implements PlanOrders, PlannedPages {
    public final List<PlanOrder> sent = new ArrayList<>();
    public final List<PlannedPage> pages = new ArrayList<>();
    boolean down;

    @Override
    public void send(List<PlanOrder> orders) {
        if (down) {
            throw new IllegalStateException("the queue does not answer");
        }
        sent.addAll(orders);
    }

    @Override
    public Optional<PlannedPage> find(PlanOrder order) {
        return pages.stream()
                .filter(page -> page.segment() == order.segment() && page.hop() == order.hop())
                .findFirst();
    }

    @Override
    public List<PlannedPage> of(CampaignId campaign) {
        return pages.stream().filter(page -> page.campaign().equals(campaign)).toList();
    }

    @Override
    public void record(PlannedPage page) {
        pages.add(page);
    }
}
