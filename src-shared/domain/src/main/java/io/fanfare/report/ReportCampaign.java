package io.fanfare.report;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaigns;
import io.fanfare.content.Items;
import io.fanfare.delivery.DeliveryFigures;
import io.fanfare.delivery.DeliveryReports;
import io.fanfare.kernel.CampaignId;
import java.util.Comparator;
import java.util.Optional;

/** Puts together what a campaign brought. */
public final class ReportCampaign {
    private final Campaigns campaigns;
    private final Items items;
    private final DeliveryReports deliveries;
    private final Figures figures;
    private final Standings standings;
    private final ItemReport itemReport;

    public ReportCampaign(
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

    /** Empty when there is no such campaign. */
    public Optional<CampaignResults> report(CampaignId campaign) {
        return campaigns.find(campaign).map(this::report);
    }

    private CampaignResults report(Campaign campaign) {
        var mails = deliveries.find(campaign.id());
        int people = mails.map(DeliveryFigures::sent).orElse(0);
        var results = items.findAll(campaign.items()).stream()
                .map(item -> itemReport.of(item, figures.of(item.id()), people))
                .sorted(Comparator.comparingLong((CampaignResults.ItemResults item) ->
                                item.hits().human())
                        .reversed())
                .toList();
        var launch = campaign.launch();
        return new CampaignResults(
                campaign.id(),
                campaign.status(),
                standings.since(launch == null ? null : launch.at()),
                mails.map(CampaignResults.Mails::of).orElse(null),
                results);
    }
}
