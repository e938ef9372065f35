package io.fanfare.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.NotAsked;
import io.fanfare.content.NotForMe;
import io.fanfare.content.Uniformity;
import io.fanfare.conversion.Attribution.Visitor;
import io.fanfare.conversion.Conversion;
import io.fanfare.conversion.Model;
import io.fanfare.conversion.Tally;
import io.fanfare.delivery.DeliveryFigures;
import io.fanfare.delivery.PostOffice;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.PageFold;
import io.fanfare.engagement.Rules;
import io.fanfare.engagement.Rungs;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.CampaignResults.ConversionCount;
import io.fanfare.report.CampaignResults.Hits;
import io.fanfare.report.CampaignResults.ItemResults;
import io.fanfare.report.PeopleCount.Exactly;
import io.fanfare.report.PeopleCount.Words;
import io.fanfare.report.ReportSeries.Range;
import io.fanfare.report.ReportSeries.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a campaign, an item and a stretch of time brought. */
class ReportsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Hour NINE = Hour.parse("2026-11-24T09");

    private final ReportSources sources = new ReportSources(NOW);
    private final ReportCampaign campaigns =
            new ReportCampaign(sources.campaigns, sources, sources, sources, sources.standings, sources.itemReport);
    private final ReportItem items =
            new ReportItem(sources.campaigns, sources, sources, sources, sources.standings, sources.itemReport);
    private final ReportSeries series = new ReportSeries(sources.campaigns, sources, sources, sources.standings);

    @Test
    void a_campaign_tells_its_items_the_most_read_first() {
        sources.campaign(1, 4, 5, 6);
        hits(4, 1, human(3));
        hits(5, 1, human(9));
        sources.items.remove(new ItemId(6));
        var results = campaigns.report(new CampaignId(1)).orElseThrow();
        assertThat(results.items()).extracting(ItemResults::item).containsExactly(new ItemId(5), new ItemId(4));
        assertThat(results.items()).extracting(ItemResults::title).containsExactly("Titel 5", "Titel 4");
    }

    @Test
    void hits_of_share_links_are_summed_and_those_of_the_own_page_kept_apart() {
        sources.campaign(1, 4);
        sources.figures.put(
                new ItemId(4),
                new Figures.ItemFigures(
                        Rungs.NONE,
                        NOW,
                        Map.of(0, human(50), 1, new HourFacts(5, 1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0), 77, human(2)),
                        Tally.NONE));
        var item = item(4);
        assertThat(item.hits()).isEqualTo(new Hits(7, 1, 2, 3, 4));
        assertThat(item.pageHits()).isEqualTo(new Hits(50, 0, 0, 0, 0));
        assertThat(item.hitsByNetwork())
                .isEqualTo(Map.of("linkedin", new Hits(5, 1, 2, 3, 4), "network-77", new Hits(2, 0, 0, 0, 0)));
        assertThat(item.rungsAt()).isEqualTo(NOW);
        assertThat(item.pageEngagement()).isEqualTo(Map.of("linkedin", new PageFold.Counts(4, 2, 3)));
    }

    @Test
    void reasons_are_a_breakdown_of_those_for_whom_it_was_not() {
        sources.campaign(1, 4);
        sources.mailed(1, 100, 3);
        told(18, Map.of(NotForMe.NOT_MY_TOPIC, 9, NotForMe.TOO_FLAT, 6, NotForMe.TOO_SOON, 3));
        assertThat(item(4).notForMeWhy())
                .isEqualTo(Map.of(
                        NotForMe.NOT_MY_TOPIC, new Exactly(9),
                        NotForMe.TOO_FLAT, Words.HIDDEN,
                        NotForMe.TOO_SOON, Words.FEW));
        told(4, Map.of(NotForMe.NOT_MY_TOPIC, 4));
        assertThat(item(4).notForMeWhy()).isEqualTo(Map.of(NotForMe.NOT_MY_TOPIC, Words.FEW));
        // All but three of those who opened their page: the reasons would add up to how many that are.
        told(37, Map.of(NotForMe.NOT_MY_TOPIC, 20, NotForMe.NOT_PROUD, 17));
        assertThat(item(4).notForMe()).isEqualTo(Words.MOST);
        assertThat(item(4).notForMeWhy().values()).containsOnly(Words.HIDDEN);
    }

    private void told(int declined, Map<NotForMe, Integer> reasons) {
        var rungs = new Rungs(40, declined, reasons, new Rungs.Counts(0, 0, 0, 0, 0), Map.of(), Rungs.Texts.NONE);
        sources.figures.put(new ItemId(4), new Figures.ItemFigures(rungs, NOW, Map.of(), Tally.NONE));
    }

    @Test
    void who_was_not_asked_is_told_by_reason_and_no_small_group_is() {
        var figures = new DeliveryFigures(
                80,
                80,
                80,
                0,
                0,
                0,
                0,
                0,
                Map.of(NotAsked.NO_OPT_IN, 30, NotAsked.PAUSED, 8, NotAsked.UNREACHABLE, 2),
                NOW);
        assertThat(CampaignResults.Mails.of(figures).notAsked())
                .isEqualTo(Map.of(
                        NotAsked.NO_OPT_IN, new Exactly(30),
                        NotAsked.PAUSED, Words.HIDDEN,
                        NotAsked.UNREACHABLE, Words.FEW));
    }

    @Test
    void people_are_told_against_those_who_got_the_mail_and_small_groups_as_words() {
        sources.campaign(1, 4);
        sources.mailed(1, 100, 3);
        var rungs = new Rungs(
                40,
                4,
                Map.of(),
                new Rungs.Counts(20, 19, 10, 2, 0),
                Map.of(1, new Rungs.Counts(20, 19, 10, 2, 0)),
                Rungs.Texts.NONE);
        sources.figures.put(new ItemId(4), new Figures.ItemFigures(rungs, NOW, Map.of(), Tally.NONE));
        var item = item(4);
        assertThat(item.opened()).isEqualTo(new Exactly(40));
        assertThat(item.notForMe()).isEqualTo(Words.FEW);
        assertThat(item.anywhere().intent()).isEqualTo(new Exactly(20));
        assertThat(item.anywhere().previewed()).isEqualTo(Words.MOST);
        assertThat(item.anywhere().reached()).isEqualTo(new Exactly(10));
        assertThat(item.anywhere().confirmed()).isEqualTo(Words.FEW);
        assertThat(item.networks()).containsOnlyKeys("linkedin");
        var mails = campaigns.report(new CampaignId(1)).orElseThrow().mails();
        assertThat(mails)
                .isEqualTo(new CampaignResults.Mails(sources.mails.get(new CampaignId(1)), Words.FEW, Map.of()));
    }

    /** D9: how alike posts are is told, and never what a few people did. */
    @Test
    void how_alike_texts_are_is_told_without_small_groups() {
        sources.campaign(1, 4);
        sources.mailed(1, 100, 3);
        assertThat(texts(new Uniformity(20, 12, 2.6), 13))
                .isEqualTo(new CampaignResults.Texts(
                        new Exactly(20), new Exactly(13), new Exactly(7), new Exactly(10), 3));
        // Two edited theirs: neither they nor the rest are counted, nor does the number of texts tell.
        assertThat(texts(new Uniformity(20, 18, 1.2), 18))
                .isEqualTo(new CampaignResults.Texts(new Exactly(20), Words.MOST, Words.FEW, Words.MOST, null));
        assertThat(texts(new Uniformity(20, 2, 18.2), 0))
                .isEqualTo(new CampaignResults.Texts(new Exactly(20), Words.FEW, Words.MOST, Words.FEW, 18));
        assertThat(texts(new Uniformity(4, 4, 1), 4))
                .isEqualTo(new CampaignResults.Texts(Words.FEW, Words.FEW, Words.FEW, Words.FEW, null));
    }

    private CampaignResults.Texts texts(Uniformity uniformity, int asSuggested) {
        var counts = new Rungs.Counts(30, 0, 0, 0, 0);
        var rungs = new Rungs(40, 0, Map.of(), counts, Map.of(), new Rungs.Texts(uniformity, asSuggested));
        sources.figures.put(new ItemId(4), new Figures.ItemFigures(rungs, NOW, Map.of(), Tally.NONE));
        return item(4).texts();
    }

    @Test
    void conversions_are_told_by_model_and_visitor_the_largest_counts_first() {
        sources.campaign(1, 4);
        var outside = new Tally.Cell(Conversion.Source.API, Conversion.Kind.SALE, 1, Visitor.OUTSIDE, Model.LAST_7);
        var inside = new Tally.Cell(Conversion.Source.SITE, Conversion.Kind.LEAD, 99, Visitor.INSIDE, Model.FIRST_90);
        var tally =
                new Tally(Map.of(inside, new Tally.Sum(2, Map.of()), outside, new Tally.Sum(7, Map.of("EUR", 900L))));
        sources.figures.put(new ItemId(4), new Figures.ItemFigures(Rungs.NONE, null, Map.of(), tally));
        assertThat(item(4).conversions())
                .containsExactly(
                        new ConversionCount("api", "sale", "outside", "linkedin", 7, "last", 7, Map.of("EUR", 900L)),
                        new ConversionCount("site", "lead", "inside", "network-99", 90, "first", 2, Map.of()));
    }

    @Test
    void one_item_is_told_as_in_the_results_of_its_campaign() {
        sources.campaign(1, 4, 5);
        sources.mailed(1, 60, 0);
        hits(4, 1, human(3));
        var rungs = new Rungs(57, 0, Map.of(), new Rungs.Counts(0, 0, 0, 0, 0), Map.of(), Rungs.Texts.NONE);
        sources.figures.put(new ItemId(5), new Figures.ItemFigures(rungs, NOW, Map.of(), Tally.NONE));
        var all = campaigns.report(new CampaignId(1)).orElseThrow();
        assertThat(all.items()).extracting(ItemResults::opened).contains(Words.MOST);
        for (var item : all.items()) {
            assertThat(items.report(item.item()))
                    .contains(new ReportItem.Results(new CampaignId(1), all.standing(), item));
        }
    }

    @Test
    void an_item_that_no_campaign_took_yet_has_reached_nobody_since_no_time() {
        sources.campaign(1, 4);
        var item = sources.items.get(new ItemId(4));
        sources.items.put(
                item.id(),
                new io.fanfare.content.Item(
                        item.id(),
                        null,
                        item.itemClass(),
                        item.topics(),
                        java.util.Set.of(),
                        item.destination(),
                        null,
                        false,
                        false,
                        null,
                        null,
                        List.of(),
                        item.texts(),
                        null,
                        1));
        var results = items.report(item.id()).orElseThrow();
        assertThat(results.campaign()).isNull();
        assertThat(results.standing().window()).isEqualTo(new Standing.Window(null, NOW));
        assertThat(results.figures().opened()).isEqualTo(Words.FEW);
    }

    @Test
    void figures_say_since_when_they_count_by_which_rules_and_how_fresh_they_are() {
        sources.campaign(1, 4);
        sources.hours.mark(NINE);
        var standing = campaigns.report(new CampaignId(1)).orElseThrow().standing();
        assertThat(standing)
                .isEqualTo(new Standing(
                        new Standing.Window(PostOffice.NOW, NOW),
                        Rules.VERSION,
                        new Freshness(NINE.start(), NINE.start())));
    }

    @Test
    void before_the_first_count_of_mails_nothing_is_told_of_them() {
        sources.campaign(1, 4);
        assertThat(campaigns.report(new CampaignId(1)).orElseThrow().mails()).isNull();
    }

    @Test
    void a_series_of_a_campaign_sums_its_items_and_tells_every_step() {
        sources.campaign(1, 4, 5);
        sources.hits.put(new ItemId(4), Map.of(NINE, human(3), NINE.plus(2), human(1)));
        sources.hits.put(new ItemId(5), Map.of(NINE, human(4), NINE.plus(3), human(9)));
        var range = new Range(Series.Step.HOUR, NINE.start(), NINE.plus(3).start());
        var told =
                series.report(new Subject.OfCampaign(new CampaignId(1)), range).orElseThrow();
        assertThat(told.points())
                .containsExactly(
                        new Series.Point(NINE.start(), new Hits(7, 0, 0, 0, 0)),
                        new Series.Point(NINE.plus(1).start(), new Hits(0, 0, 0, 0, 0)),
                        new Series.Point(NINE.plus(2).start(), new Hits(1, 0, 0, 0, 0)));
        assertThat(told.campaign()).isEqualTo(new CampaignId(1));
        assertThat(told.item()).isNull();
        assertThat(told.standing().window()).isEqualTo(new Standing.Window(range.from(), range.until()));
    }

    @Test
    void a_day_holds_its_hours_from_midnight_to_midnight_in_utc() {
        sources.campaign(1, 4);
        sources.hits.put(
                new ItemId(4),
                Map.of(
                        Hour.parse("2026-11-23T23"), human(1),
                        Hour.parse("2026-11-24T00"), human(2),
                        Hour.parse("2026-11-24T23"), human(4)));
        var range = new Range(
                Series.Step.DAY, Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-25T00:00:00Z"));
        var told = series.report(new Subject.OfItem(new ItemId(4)), range).orElseThrow();
        assertThat(told.points()).extracting(point -> point.hits().human()).containsExactly(1L, 6L);
        assertThat(told.campaign()).isNull();
        assertThat(told.item()).isEqualTo(new ItemId(4));
    }

    @ParameterizedTest
    @EnumSource(Series.Step.class)
    void of_what_does_not_exist_nothing_is_told(Series.Step step) {
        var range = Range.touching(step, NINE.start(), NINE.end()).orElseThrow();
        assertThat(campaigns.report(new CampaignId(9))).isEmpty();
        assertThat(items.report(new ItemId(9))).isEmpty();
        assertThat(series.report(new Subject.OfCampaign(new CampaignId(9)), range))
                .isEmpty();
        assertThat(series.report(new Subject.OfItem(new ItemId(9)), range)).isEmpty();
    }

    private ItemResults item(int id) {
        return items.report(new ItemId(id)).orElseThrow().figures();
    }

    private void hits(int item, int network, HourFacts facts) {
        sources.figures.put(
                new ItemId(item), new Figures.ItemFigures(Rungs.NONE, null, Map.of(network, facts), Tally.NONE));
    }

    private static HourFacts human(int count) {
        return new HourFacts(count, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
