package io.fanfare.functions.campaignapi;

import io.fanfare.campaign.NotAsked;
import io.fanfare.content.NotForMe;
import io.fanfare.delivery.DeliveryFigures;
import io.fanfare.engagement.PageFold;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Moments;
import io.fanfare.report.CampaignResults;
import io.fanfare.report.CampaignResults.ConversionCount;
import io.fanfare.report.CampaignResults.Hits;
import io.fanfare.report.CampaignResults.ItemResults;
import io.fanfare.report.CampaignResults.RungCounts;
import io.fanfare.report.PeopleCount;
import io.fanfare.report.ReportItem;
import io.fanfare.report.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign brought, on the wire: a count of people is a number of five or more, "few", "most" or "hidden".
 *
 * @param window what the figures cover
 */
record ResultsReply(
        int campaign,
        String status,
        Window window,
        int rulesVersion,
        Fresh freshness,
        @Nullable Mails mails,
        List<ItemReply> items) {

    record Window(@Nullable String from, String until) {
        static Window of(Standing standing) {
            return new Window(
                    moment(standing.window().from()),
                    Moments.text(standing.window().until()));
        }
    }

    record Fresh(String judgedUntil, String settledUntil) {
        static Fresh of(Standing standing) {
            var freshness = standing.freshness();
            return new Fresh(Moments.text(freshness.judgedUntil()), Moments.text(freshness.settledUntil()));
        }
    }

    record Mails(
            int planned,
            int sent,
            int delivered,
            int bounced,
            Object complained,
            int refused,
            int unknown,
            int carried,
            int waiting,
            Map<String, Object> notAsked,
            String at) {}

    record Rungs(Object intent, Object previewed, Object reached, Object confirmed, Object converted) {}

    /** How alike the texts are that people went out with. */
    record Texts(
            Object people,
            Object asSuggested,
            Object edited,
            Object mostCommon,
            @Nullable Integer effective) {}

    record ItemReply(
            int item,
            String title,
            @Nullable String rungsAt,
            Object opened,
            Object notForMe,
            Map<String, Object> notForMeWhy,
            Rungs anywhere,
            Map<String, Rungs> networks,
            Texts texts,
            Hits hits,
            Map<String, Hits> hitsByNetwork,
            Hits pageHits,
            Map<String, PageFold.Counts> pageEngagement,
            List<ConversionCount> conversions) {}

    /** What one item brought. */
    record OfItem(@Nullable Integer campaign, Window window, int rulesVersion, Fresh freshness, ItemReply figures) {
        static OfItem of(ReportItem.Results results) {
            var standing = results.standing();
            return new OfItem(
                    number(results.campaign()),
                    Window.of(standing),
                    standing.rulesVersion(),
                    Fresh.of(standing),
                    item(results.figures()));
        }
    }

    static ResultsReply of(CampaignResults results) {
        var standing = results.standing();
        return new ResultsReply(
                results.campaign().value(),
                results.status().name(),
                Window.of(standing),
                standing.rulesVersion(),
                Fresh.of(standing),
                mails(results.mails()),
                results.items().stream().map(ResultsReply::item).toList());
    }

    static @Nullable Integer number(@Nullable CampaignId campaign) {
        return campaign == null ? null : campaign.value();
    }

    private static @Nullable Mails mails(CampaignResults.@Nullable Mails mails) {
        if (mails == null) {
            return null;
        }
        DeliveryFigures figures = mails.figures();
        return new Mails(
                figures.planned(),
                figures.sent(),
                figures.delivered(),
                figures.bounced(),
                told(mails.complained()),
                figures.refused(),
                figures.unknown(),
                figures.carried(),
                figures.waiting(),
                notAsked(mails.notAsked()),
                Moments.text(figures.at()));
    }

    private static ItemReply item(ItemResults item) {
        return new ItemReply(
                item.item().value(),
                item.title(),
                moment(item.rungsAt()),
                told(item.opened()),
                told(item.notForMe()),
                reasons(item.notForMeWhy()),
                rungs(item.anywhere()),
                sorted(item.networks(), ResultsReply::rungs),
                texts(item.texts()),
                item.hits(),
                sorted(item.hitsByNetwork(), Function.identity()),
                item.pageHits(),
                sorted(item.pageEngagement(), Function.identity()),
                item.conversions());
    }

    private static Map<String, Object> notAsked(Map<NotAsked, PeopleCount> counts) {
        var told = new TreeMap<String, Object>();
        counts.forEach((why, count) -> told.put(why.name(), told(count)));
        return told;
    }

    private static Map<String, Object> reasons(Map<NotForMe, PeopleCount> counts) {
        var told = new TreeMap<String, Object>();
        counts.forEach((reason, count) -> told.put(reason.key(), told(count)));
        return told;
    }

    private static Texts texts(CampaignResults.Texts texts) {
        return new Texts(
                told(texts.people()),
                told(texts.asSuggested()),
                told(texts.edited()),
                told(texts.mostCommon()),
                texts.effective());
    }

    private static Rungs rungs(RungCounts counts) {
        return new Rungs(
                told(counts.intent()),
                told(counts.previewed()),
                told(counts.reached()),
                told(counts.confirmed()),
                told(counts.converted()));
    }

    static Object told(PeopleCount count) {
        return switch (count) {
            case PeopleCount.Exactly(var value) -> value;
            case PeopleCount.Words words -> words.text();
        };
    }

    private static @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : Moments.text(moment);
    }

    private static <A, B> Map<String, B> sorted(Map<String, A> values, Function<A, B> change) {
        var sorted = new TreeMap<String, B>();
        values.forEach((key, value) -> sorted.put(key, change.apply(value)));
        return sorted;
    }
}
