package io.fanfare.functions.campaignapi;

import io.fanfare.functions.campaignapi.ResultsReply.ItemReply;
import io.fanfare.functions.campaignapi.ResultsReply.Rungs;
import io.fanfare.report.CampaignResults.ConversionCount;
import io.fanfare.report.CampaignResults.Hits;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results as a table, one figure a row, each with what stands behind it. */
final class ResultsCsv {
    private static final List<String> HEADS = List.of(
            "item",
            "title",
            "figure",
            "rung",
            "network",
            "people",
            "human",
            "inside",
            "preview",
            "bot",
            "unsure",
            "from",
            "until",
            "rulesVersion",
            "judgedUntil",
            "settledUntil",
            "countedAt",
            "conversions",
            "kind",
            "source",
            "visitors",
            "windowDays",
            "touch",
            "values");
    private static final String ANYWHERE = "";
    private static final String PAGE = "share-page";

    private final Csv csv = new Csv(HEADS);
    private final ResultsReply.Window window;
    private final int rulesVersion;
    private final ResultsReply.Fresh freshness;

    private ResultsCsv(ResultsReply.Window window, int rulesVersion, ResultsReply.Fresh freshness) {
        this.window = window;
        this.rulesVersion = rulesVersion;
        this.freshness = freshness;
    }

    static String of(ResultsReply reply) {
        var table = new ResultsCsv(reply.window(), reply.rulesVersion(), reply.freshness());
        var mails = reply.mails();
        if (mails != null) {
            table.mails(mails);
        }
        reply.items().forEach(table::item);
        return table.csv.text();
    }

    static String of(ResultsReply.OfItem reply) {
        var table = new ResultsCsv(reply.window(), reply.rulesVersion(), reply.freshness());
        table.item(reply.figures());
        return table.csv.text();
    }

    private void mails(ResultsReply.Mails mails) {
        mail("PLANNED", mails.planned(), mails);
        mail("SENT", mails.sent(), mails);
        mail("DELIVERED", mails.delivered(), mails);
        mail("BOUNCED", mails.bounced(), mails);
        mail("COMPLAINED", mails.complained(), mails);
        mail("REFUSED", mails.refused(), mails);
        mail("UNKNOWN", mails.unknown(), mails);
        mail("CARRIED", mails.carried(), mails);
        mail("WAITING", mails.waiting(), mails);
        mails.notAsked().forEach((why, count) -> mail("NOT_ASKED_" + why, count, mails));
    }

    private void mail(String rung, Object count, ResultsReply.Mails mails) {
        row(null, null, "mails", rung, ANYWHERE, count, null, mails.at(), null);
    }

    private void item(ItemReply item) {
        people(item, "OPENED", ANYWHERE, item.opened());
        people(item, "NOT_FOR_ME", ANYWHERE, item.notForMe());
        new TreeMap<>(item.notForMeWhy())
                .forEach((reason, count) -> people(item, "NOT_FOR_ME_" + reason, ANYWHERE, count));
        rungs(item, ANYWHERE, item.anywhere());
        item.networks().forEach((network, rungs) -> rungs(item, network, rungs));
        people(item, "TEXT_KNOWN", ANYWHERE, item.texts().people());
        people(item, "TEXT_AS_SUGGESTED", ANYWHERE, item.texts().asSuggested());
        people(item, "TEXT_EDITED", ANYWHERE, item.texts().edited());
        people(item, "TEXT_MOST_COMMON", ANYWHERE, item.texts().mostCommon());
        hits(item, ANYWHERE, item.hits());
        item.hitsByNetwork().forEach((network, hits) -> hits(item, network, hits));
        hits(item, PAGE, item.pageHits());
        item.pageEngagement().forEach((network, counts) -> {
            reported(item, "SHARES", network, counts.shares());
            reported(item, "COMMENTS", network, counts.comments());
            reported(item, "REACTIONS", network, counts.reactions());
        });
        item.conversions().forEach(conversion -> conversion(item, conversion));
    }

    private void conversion(ItemReply item, ConversionCount conversion) {
        row(
                item.item(),
                item.title(),
                "conversions",
                null,
                conversion.network(),
                null,
                null,
                freshness.judgedUntil(),
                conversion);
    }

    private void rungs(ItemReply item, String network, Rungs rungs) {
        people(item, "INTENT", network, rungs.intent());
        people(item, "PREVIEWED", network, rungs.previewed());
        people(item, "REACHED", network, rungs.reached());
        people(item, "CONFIRMED", network, rungs.confirmed());
        people(item, "CONVERTED", network, rungs.converted());
    }

    private void people(ItemReply item, String rung, String network, Object count) {
        row(item.item(), item.title(), "people", rung, network, count, null, item.rungsAt(), null);
    }

    /** Counted by the platform; the column of people holds it, as it counts people's acts. */
    private void reported(ItemReply item, String what, String network, int count) {
        row(item.item(), item.title(), "page-engagement", what, network, count, null, freshness.judgedUntil(), null);
    }

    private void hits(ItemReply item, String network, Hits hits) {
        row(item.item(), item.title(), "hits", null, network, null, hits, freshness.judgedUntil(), null);
    }

    private void row(
            @Nullable Integer item,
            @Nullable String title,
            String figure,
            @Nullable String rung,
            String network,
            @Nullable Object people,
            @Nullable Hits hits,
            @Nullable String countedAt,
            @Nullable ConversionCount conversion) {
        csv.row(
                item,
                title,
                figure,
                rung,
                network,
                people,
                hits == null ? null : hits.human(),
                hits == null ? null : hits.inside(),
                hits == null ? null : hits.preview(),
                hits == null ? null : hits.bot(),
                hits == null ? null : hits.unsure(),
                window.from(),
                window.until(),
                rulesVersion,
                freshness.judgedUntil(),
                freshness.settledUntil(),
                countedAt,
                conversion == null ? null : conversion.count(),
                conversion == null ? null : conversion.kind(),
                conversion == null ? null : conversion.source(),
                conversion == null ? null : conversion.visitors(),
                conversion == null ? null : conversion.windowDays(),
                conversion == null ? null : conversion.touch(),
                conversion == null ? null : values(conversion));
    }

    /** Minor units by currency: {@code EUR 129900 USD 500}. */
    private static String values(ConversionCount conversion) {
        return new TreeMap<>(conversion.values())
                .entrySet().stream()
                        .map(value -> value.getKey() + " " + value.getValue())
                        .collect(Collectors.joining(" "));
    }
}
