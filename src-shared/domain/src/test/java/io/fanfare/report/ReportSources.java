package io.fanfare.report;

import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Conduct;
import io.fanfare.campaign.FakeCampaigns;
import io.fanfare.content.Item;
import io.fanfare.content.Items;
import io.fanfare.conversion.Tally;
import io.fanfare.delivery.DeliveryFigures;
import io.fanfare.delivery.DeliveryReports;
import io.fanfare.delivery.PostOffice;
import io.fanfare.engagement.FakeHours;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.PageFold;
import io.fanfare.engagement.Rungs;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Networks;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What reports are made of, in memory. */
final class ReportSources implements Items, Figures, DeliveryReports {
    final FakeCampaigns campaigns = new FakeCampaigns();
    final Map<ItemId, Item> items = new HashMap<>();
    final Map<ItemId, ItemFigures> figures = new HashMap<>();
    final Map<ItemId, Map<Hour, HourFacts>> hits = new HashMap<>();
    final Map<CampaignId, DeliveryFigures> mails = new HashMap<>();
    final FakeHours hours = new FakeHours();
    final Standings standings;
    final ItemReport itemReport = new ItemReport(
            new PageEngagement() {
                @Override
                public Map<String, PageFold.Counts> of(ItemId item) {
                    return Map.of("linkedin", new PageFold.Counts(item.value(), 2, 3));
                }

                @Override
                public Map<String, PageFold.Counts> ofCompany() {
                    throw new UnsupportedOperationException("no report of an item tells of the company's page");
                }
            },
            Networks.DEFAULT,
            Language.NL);

    ReportSources(Instant now) {
        standings = new Standings(hours, () -> now);
    }

    /** A campaign with these items, launched at the post office's moment; nothing is known of them yet. */
    Campaign campaign(int id, int... itemIds) {
        var office = new PostOffice();
        var all = List.of(java.util.Arrays.stream(itemIds).mapToObj(ItemId::new).toArray(ItemId[]::new));
        all.forEach(item -> {
            office.campaign(item.value(), Campaign.Kind.CONTENT);
            var made = office.items.get(item);
            items.put(
                    item,
                    new Item(
                            item,
                            new CampaignId(id),
                            made.itemClass(),
                            made.topics(),
                            Set.of(),
                            made.destination(),
                            null,
                            false,
                            false,
                            null,
                            null,
                            List.of(),
                            made.texts(),
                            null,
                            1));
        });
        var like = office.campaign(id, Campaign.Kind.CONTENT);
        var campaign = new Campaign(
                like.id(),
                like.name(),
                like.kind(),
                like.goal(),
                like.priority(),
                like.status(),
                all,
                like.audience(),
                like.startsAt(),
                like.endsAt(),
                like.sender(),
                Briefing.NONE,
                Conduct.USUAL,
                like.launch(),
                like.version());
        campaigns.campaigns.put(campaign.id(), campaign);
        return campaign;
    }

    /** Mails that all arrived, but for these. */
    void mailed(int campaign, int sent, int complained) {
        mails.put(
                new CampaignId(campaign),
                new DeliveryFigures(sent, sent, sent - complained, 0, complained, 0, 0, 0, Map.of(), PostOffice.NOW));
    }

    @Override
    public ItemFigures of(ItemId item) {
        return figures.getOrDefault(item, new ItemFigures(Rungs.NONE, null, Map.of(), Tally.NONE));
    }

    @Override
    public Map<Hour, HourFacts> hours(ItemId item, Instant from, Instant until) {
        return hits.getOrDefault(item, Map.of()).entrySet().stream()
                .filter(hour -> !hour.getKey().start().isBefore(from)
                        && hour.getKey().start().isBefore(until))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, HourFacts::plus, TreeMap::new));
    }

    @Override
    public Optional<DeliveryFigures> find(CampaignId campaign) {
        return Optional.ofNullable(mails.get(campaign));
    }

    @Override
    public void put(CampaignId campaign, DeliveryFigures counted) {
        throw new UnsupportedOperationException("a report counts no mails");
    }

    @Override
    public Optional<Item> find(ItemId item) {
        return Optional.ofNullable(items.get(item));
    }

    @Override
    public List<Item> findAll(List<ItemId> of) {
        return of.stream().filter(items::containsKey).map(items::get).toList();
    }

    @Override
    public ItemId nextId() {
        throw new UnsupportedOperationException("a report makes no item");
    }

    @Override
    public boolean create(Item item) {
        throw new UnsupportedOperationException("a report makes no item");
    }

    @Override
    public boolean replace(Item item) {
        throw new UnsupportedOperationException("a report changes no item");
    }

    @Override
    public long takeTextSlots(ItemId item, Language language, int count) {
        throw new UnsupportedOperationException("a report gives nobody a text");
    }
}
