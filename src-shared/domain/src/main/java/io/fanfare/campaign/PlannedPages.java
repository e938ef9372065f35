package io.fanfare.campaign;

import io.fanfare.kernel.CampaignId;
import java.util.List;
import java.util.Optional;

/** How far the planning of campaigns has come. */
public interface PlannedPages {
    Optional<PlannedPage> find(PlanOrder order);

    /** All pages of a campaign. */
    List<PlannedPage> of(CampaignId campaign);

    /** Records a page; the same page again stands in the place of the first. */
    void record(PlannedPage page);
}
