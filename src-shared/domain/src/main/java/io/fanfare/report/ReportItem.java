package io.fanfare.report;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaigns;
import io.fanfare.content.Item;
import io.fanfare.content.Items;
import io.fanfare.delivery.DeliveryFigures;
import io.fanfare.delivery.DeliveryReports;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what one item brought, told as in the results of its campaign. */
public final class ReportItem {
    private final Campaigns campaigns;
    private final Items items;
    private final DeliveryReports deliveries;
    private final Figures figures;
    private final Standings standings;
    private final ItemReport itemReport;

    public ReportItem(
            Campaigns campaigns,
            Items items,
            DeliveryReports deliveries,
            Figures figures,
            Standings standings,
            ItemReport itemReport) {
        this.campaigns = campaigns;
        this.items = items;
        this.deliveries = deliveries;
        this.figures = figures;
        this.standings = standings;
        this.itemReport = itemReport;
    }

    /** Empty when there is no such item. */
    public Optional<Results> report(ItemId item) {
        return items.find(item).map(this::report);
    }

    private Results report(Item item) {
        var campaign = Optional.ofNullable(item.campaign());
        int people =
                campaign.flatMap(deliveries::find).map(DeliveryFigures::sent).orElse(0);
        var launch = campaign.flatMap(campaigns::find).map(Campaign::launch).orElse(null);
        return new Results(
                item.campaign(),
                standings.since(launch == null ? null : launch.at()),
                itemReport.of(item, figures.of(item.id()), people));
    }

    /** @param campaign null until a campaign takes the item */
    public record Results(@Nullable CampaignId campaign, Standing standing, CampaignResults.ItemResults figures) {}
}
