package io.fanfare.report;

import io.fanfare.content.Item;
import io.fanfare.content.NotForMe;
import io.fanfare.conversion.Tally;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Rungs;
import io.fanfare.kernel.Language;
import io.fanfare.report.CampaignResults.ConversionCount;
import io.fanfare.report.CampaignResults.Hits;
import io.fanfare.report.CampaignResults.ItemResults;
import io.fanfare.report.CampaignResults.RungCounts;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Makes the figures of an item fit to be told. Each rung is told against the one below it, so that no difference is a small group. */
public final class ItemReport {
    /** In such steps the largest group of the same words is told, so that what is left of a count beside it tells nothing. */
    private static final int STEP = PeopleCount.K;

    private final PageEngagement pages;
    private final Networks networks;
    private final Language companyDefault;

    public ItemReport(PageEngagement pages, Networks networks, Language companyDefault) {
        this.pages = pages;
        this.networks = networks;
        this.companyDefault = companyDefault;
    }

    /** @param people how many got the mail */
    ItemResults of(Item item, Figures.ItemFigures of, int people) {
        var counts = new HashMap<>(of.counts());
        var page = Optional.ofNullable(counts.remove(Engagement.Hit.SHARE_PAGE)).orElse(HourFacts.NONE);
        var all = counts.values().stream().reduce(HourFacts.NONE, HourFacts::plus);
        var rungs = of.rungs();
        var opened = PeopleCount.of(rungs.opened(), people);
        var anywhere = anywhere(rungs.anywhere(), opened.base(people));
        var notForMe = PeopleCount.of(rungs.declined(), opened.base(people));
        return new ItemResults(
                item.id(),
                item.text(item.languageFor(companyDefault, companyDefault)).title(),
                of.at(),
                opened,
                notForMe,
                reasons(rungs, notForMe),
                anywhere,
                networks(rungs, opened.base(people)),
                texts(rungs.texts(), anywhere.intent().base(people)),
                Hits.of(all),
                counts.entrySet().stream()
                        .collect(Collectors.toMap(entry -> key(entry.getKey()), entry -> Hits.of(entry.getValue()))),
                Hits.of(page),
                pages.of(item.id()),
                conversions(of.conversions()));
    }

    /** Told as a breakdown of those who said so, and only where their number is told: else the reasons would add up to it. */
    private static Map<NotForMe, PeopleCount> reasons(Rungs rungs, PeopleCount notForMe) {
        return switch (notForMe) {
            case PeopleCount.Exactly(var all) -> PeopleCount.breakdown(rungs.reasons(), all, Map.of());
            case PeopleCount.Words words ->
                rungs.reasons().keySet().stream().collect(Collectors.toMap(reason -> reason, _ -> hidden(words)));
        };
    }

    /** What people did with a text is told as parts of those whose text is known, and only where their number is told. */
    private static CampaignResults.Texts texts(Rungs.Texts texts, int people) {
        var all = PeopleCount.of(texts.uniformity().people(), people);
        return switch (all) {
            case PeopleCount.Exactly(var known) -> {
                var parts = PeopleCount.breakdown(
                        Map.of(true, texts.asSuggested(), false, texts.edited()), known, Map.of());
                var common =
                        PeopleCount.of(Math.round((float) texts.uniformity().mostCommon() / STEP) * STEP, known);
                yield new CampaignResults.Texts(
                        all,
                        parts.getOrDefault(true, PeopleCount.Words.FEW),
                        parts.getOrDefault(false, PeopleCount.Words.FEW),
                        common,
                        common == PeopleCount.Words.MOST
                                ? null
                                : Math.toIntExact(Math.round(texts.uniformity().effective())));
            }
            case PeopleCount.Words words ->
                new CampaignResults.Texts(all, hidden(words), hidden(words), hidden(words), null);
        };
    }

    private static PeopleCount hidden(PeopleCount.Words whole) {
        return whole == PeopleCount.Words.FEW ? PeopleCount.Words.FEW : PeopleCount.Words.HIDDEN;
    }

    private List<ConversionCount> conversions(Tally tally) {
        return tally.sums().entrySet().stream()
                .map(entry -> conversion(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(ConversionCount::count)
                        .reversed()
                        .thenComparing(ConversionCount::toString))
                .toList();
    }

    private ConversionCount conversion(Tally.Cell cell, Tally.Sum sum) {
        return new ConversionCount(
                word(cell.source()),
                word(cell.kind()),
                word(cell.visitor()),
                key(cell.network()),
                cell.model().days(),
                word(cell.model().touch()),
                sum.count(),
                sum.values());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static RungCounts anywhere(Rungs.Counts counts, int people) {
        var intent = PeopleCount.of(counts.intent(), people);
        int base = intent.base(people);
        return new RungCounts(
                intent,
                PeopleCount.of(counts.previewed(), base),
                PeopleCount.of(counts.reached(), base),
                PeopleCount.of(counts.confirmed(), base),
                PeopleCount.of(counts.converted(), base));
    }

    private Map<String, RungCounts> networks(Rungs rungs, int people) {
        var counts = rungs.networks();
        var whole = rungs.anywhere();
        var base = counts.keySet().stream().collect(Collectors.toMap(network -> network, _ -> people));
        var intent = breakdown(counts, Rungs.Counts::intent, whole, base);
        var bases = intent.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, told -> told.getValue().base(people)));
        var previewed = breakdown(counts, Rungs.Counts::previewed, whole, bases);
        var reached = breakdown(counts, Rungs.Counts::reached, whole, bases);
        var confirmed = breakdown(counts, Rungs.Counts::confirmed, whole, bases);
        var converted = breakdown(counts, Rungs.Counts::converted, whole, bases);
        return counts.keySet().stream()
                .collect(Collectors.toMap(
                        this::key,
                        network -> new RungCounts(
                                told(intent, network),
                                told(previewed, network),
                                told(reached, network),
                                told(confirmed, network),
                                told(converted, network))));
    }

    private static PeopleCount told(Map<Integer, PeopleCount> breakdown, int network) {
        return breakdown.getOrDefault(network, PeopleCount.Words.FEW);
    }

    private static Map<Integer, PeopleCount> breakdown(
            Map<Integer, Rungs.Counts> counts,
            ToIntFunction<Rungs.Counts> rung,
            Rungs.Counts whole,
            Map<Integer, Integer> bases) {
        var parts = counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> rung.applyAsInt(entry.getValue())));
        return PeopleCount.breakdown(parts, rung.applyAsInt(whole), bases);
    }

    /** A network that is gone keeps its code in the table and has no key any more. */
    String key(int network) {
        return networks.find(network).map(Network::key).orElse("network-" + network);
    }
}
