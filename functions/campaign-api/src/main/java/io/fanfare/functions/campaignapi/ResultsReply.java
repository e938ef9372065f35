package io.fanfare.functions.campaignapi;

import io.fanfare.delivery.DeliveryFigures;
import io.fanfare.kernel.Moments;
import io.fanfare.report.CampaignResults;
import io.fanfare.report.CampaignResults.Hits;
import io.fanfare.report.CampaignResults.ItemResults;
import io.fanfare.report.CampaignResults.RungCounts;
import io.fanfare.report.PeopleCount;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a campaign brought, on the wire: a count of people is a number of five or more, "few" or "most". */
record ResultsReply(int campaign, String status, @Nullable Mails mails, int rulesVersion, List<ItemReply> items) {

    record Mails(
            int planned,
            int sent,
            int delivered,
            int bounced,
            int complained,
            int refused,
            int unknown,
            int carried,
            String at) {}

    record Rungs(Object intent, Object previewed, Object reached, Object confirmed) {}

    record ItemReply(
            int item,
            String title,
            @Nullable String rungsAt,
            Object opened,
            Object notForMe,
            Rungs anywhere,
            Map<String, Rungs> networks,
            Hits hits,
            Map<String, Hits> hitsByNetwork,
            Hits pageHits) {}

    static ResultsReply of(CampaignResults results) {
        return new ResultsReply(
                results.campaign().value(),
                results.status().name(),
                mails(results.mails()),
                results.rulesVersion(),
                results.items().stream().map(ResultsReply::item).toList());
    }

    private static @Nullable Mails mails(@Nullable DeliveryFigures figures) {
        return figures == null
                ? null
                : new Mails(
                        figures.planned(),
                        figures.sent(),
                        figures.delivered(),
                        figures.bounced(),
                        figures.complained(),
                        figures.refused(),
                        figures.unknown(),
                        figures.carried(),
                        Moments.text(figures.at()));
    }

    private static ItemReply item(ItemResults item) {
        var rungsAt = item.rungsAt();
        return new ItemReply(
                item.item().value(),
                item.title(),
                rungsAt == null ? null : Moments.text(rungsAt),
                told(item.opened()),
                told(item.notForMe()),
                rungs(item.anywhere()),
                sorted(item.networks(), ResultsReply::rungs),
                item.hits(),
                sorted(item.hitsByNetwork(), Function.identity()),
                item.pageHits());
    }

    private static Rungs rungs(RungCounts counts) {
        return new Rungs(
                told(counts.intent()), told(counts.previewed()), told(counts.reached()), told(counts.confirmed()));
    }

    private static Object told(PeopleCount count) {
        return switch (count) {
            case PeopleCount.Exactly(var value) -> value;
            case PeopleCount.Words(var text) -> text;
        };
    }

    private static <A, B> Map<String, B> sorted(Map<String, A> values, Function<A, B> change) {
        var sorted = new TreeMap<String, B>();
        values.forEach((key, value) -> sorted.put(key, change.apply(value)));
        return sorted;
    }
}
