package io.fanfare.delivery;

import io.fanfare.kernel.CampaignId;
import java.util.Optional;

/** The last count of each campaign's mails. */
public interface DeliveryReports {
    Optional<DeliveryFigures> find(CampaignId campaign);

    /** Takes the place of the count before. */
    void put(CampaignId campaign, DeliveryFigures figures);
}
