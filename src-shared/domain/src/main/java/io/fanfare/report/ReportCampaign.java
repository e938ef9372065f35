package io.fanfare.report;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaigns;
import io.fanfare.content.Item;
import io.fanfare.content.Items;
import io.fanfare.delivery.DeliveryFigures;
import io.fanfare.delivery.DeliveryReports;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Rules;
import io.fanfare.engagement.Rungs;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Puts together what a campaign brought. */
public final class ReportCampaign {
    private final Campaigns campaigns;
    private final Items items;
    private final DeliveryReports deliveries;
    private final Figures figures;
    private final Networks networks;
    private final Language companyDefault;

    public ReportCampaign(
            Campaigns campaigns,
            Items items,
            DeliveryReports deliveries,
            Figures figures,
            Networks networks,
            Language companyDefault) {
        this.campaigns = campaigns;
        this.items = items;
        this.deliveries = deliveries;
        this.figures = figures;
        this.networks = networks;
        this.companyDefault = companyDefault;
    }

    /** Empty when there is no such campaign. */
    public Optional<CampaignResults> report(CampaignId campaign) {
        return campaigns.find(campaign).map(this::report);
    }

    private CampaignResults report(Campaign campaign) {
        var mails = deliveries.find(campaign.id());
        int people = mails.map(DeliveryFigures::sent).orElse(0);
        var results = items.findAll(campaign.items()).stream()
                .map(item -> item(item, people))
                .sorted(Comparator.comparingLong((CampaignResults.ItemResults item) ->
                                item.hits().human())
                        .reversed())
                .toList();
        return new CampaignResults(campaign.id(), campaign.status(), mails.orElse(null), Rules.VERSION, results);
    }

    private CampaignResults.ItemResults item(Item item, int people) {
        var of = figures.of(item.id());
        var rungs = of.rungs();
        var counts = new HashMap<>(of.counts());
        var page = Optional.ofNullable(counts.remove(Engagement.Hit.SHARE_PAGE)).orElse(HourFacts.NONE);
        var all = counts.values().stream().reduce(HourFacts.NONE, HourFacts::plus);
        return new CampaignResults.ItemResults(
                item.id(),
                item.text(item.languageFor(companyDefault, companyDefault)).title(),
                of.at(),
                PeopleCount.of(rungs.opened(), people),
                PeopleCount.of(rungs.declined(), people),
                anywhere(rungs.anywhere(), people),
                networks(rungs.networks(), people),
                CampaignResults.Hits.of(all),
                counts.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> key(entry.getKey()), entry -> CampaignResults.Hits.of(entry.getValue()))),
                CampaignResults.Hits.of(page));
    }

    private static CampaignResults.RungCounts anywhere(Rungs.Counts counts, int people) {
        return new CampaignResults.RungCounts(
                PeopleCount.of(counts.intent(), people),
                PeopleCount.of(counts.previewed(), people),
                PeopleCount.of(counts.reached(), people),
                PeopleCount.of(counts.confirmed(), people));
    }

    private Map<String, CampaignResults.RungCounts> networks(Map<Integer, Rungs.Counts> counts, int people) {
        var intent = breakdown(counts, Rungs.Counts::intent, people);
        var previewed = breakdown(counts, Rungs.Counts::previewed, people);
        var reached = breakdown(counts, Rungs.Counts::reached, people);
        var confirmed = breakdown(counts, Rungs.Counts::confirmed, people);
        return counts.keySet().stream()
                .collect(Collectors.toMap(
                        this::key,
                        network -> new CampaignResults.RungCounts(
                                told(intent, network),
                                told(previewed, network),
                                told(reached, network),
                                told(confirmed, network))));
    }

    private static PeopleCount told(Map<Integer, PeopleCount> breakdown, int network) {
        return breakdown.getOrDefault(network, PeopleCount.FEW);
    }

    private static Map<Integer, PeopleCount> breakdown(
            Map<Integer, Rungs.Counts> counts, ToIntFunction<Rungs.Counts> rung, int people) {
        var parts = counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> rung.applyAsInt(entry.getValue())));
        return PeopleCount.breakdown(parts, people);
    }

    private String key(int network) {
        return networks.find(network).map(Network::key).orElse("other");
    }
}
