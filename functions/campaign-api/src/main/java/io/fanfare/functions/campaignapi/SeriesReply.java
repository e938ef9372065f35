package io.fanfare.functions.campaignapi;

import io.fanfare.kernel.Hour;
import io.fanfare.report.CampaignResults.Hits;
import io.fanfare.report.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Hits over time on the wire.
 *
 * @param campaign null for the series of an item
 * @param item null for the series of a campaign
 * @param series hour or day
 */
record SeriesReply(
        @Nullable Integer campaign,
        @Nullable Integer item,
        String series,
        ResultsReply.Window window,
        int rulesVersion,
        ResultsReply.Fresh freshness,
        List<Point> points) {
    private static final List<String> HEADS =
            List.of("at", "human", "inside", "preview", "bot", "unsure", "rulesVersion", "judgedUntil", "settledUntil");

    /** @param at an hour as 2026-11-23T09, a day as 2026-11-23, both UTC */
    record Point(String at, Hits hits) {}

    static SeriesReply of(Series series) {
        var campaign = series.campaign();
        var item = series.item();
        var standing = series.standing();
        return new SeriesReply(
                ResultsReply.number(campaign),
                item == null ? null : item.value(),
                series.step().name().toLowerCase(Locale.ROOT),
                ResultsReply.Window.of(standing),
                standing.rulesVersion(),
                ResultsReply.Fresh.of(standing),
                series.points().stream()
                        .map(point -> new Point(name(series.step(), point.start()), point.hits()))
                        .toList());
    }

    String csv() {
        var csv = new Csv(HEADS);
        points.forEach(point -> csv.row(
                point.at(),
                point.hits().human(),
                point.hits().inside(),
                point.hits().preview(),
                point.hits().bot(),
                point.hits().unsure(),
                rulesVersion,
                freshness.judgedUntil(),
                freshness.settledUntil()));
        return csv.text();
    }

    private static String name(Series.Step step, Instant start) {
        return switch (step) {
            case HOUR -> Hour.of(start).toString();
            case DAY -> LocalDate.ofInstant(start, ZoneOffset.UTC).toString();
        };
    }
}
