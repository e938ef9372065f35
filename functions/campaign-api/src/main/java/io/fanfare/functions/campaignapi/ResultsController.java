package io.fanfare.functions.campaignapi;

import io.fanfare.report.ReportCampaign;
import io.fanfare.report.ReportItem;
import io.fanfare.report.ReportSeries;
import io.fanfare.report.ReportSeries.Subject;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What campaigns and items brought, as a whole or over time. */
@Controller("/v1")
final class ResultsController {
    private final ReportCampaign reportCampaign;
    private final ReportItem reportItem;
    private final ReportSeries reportSeries;
    private final InstantSource clock;

    ResultsController(
            ReportCampaign reportCampaign, ReportItem reportItem, ReportSeries reportSeries, InstantSource clock) {
        this.reportCampaign = reportCampaign;
        this.reportItem = reportItem;
        this.reportSeries = reportSeries;
        this.clock = clock;
    }

    @Get(
            value = "/campaigns/{id}/results",
            produces = {MediaType.APPLICATION_JSON, Format.TEXT_CSV})
    HttpResponse<?> ofCampaign(
            HttpRequest<?> request,
            @PathVariable("id") String id,
            @QueryValue("format") @Nullable String format,
            @QueryValue("series") @Nullable String series,
            @QueryValue("from") @Nullable String from,
            @QueryValue("until") @Nullable String until) {
        var campaign = Ids.campaign(id);
        return Format.of(request, format)
                .<HttpResponse<?>>map(wanted -> series == null
                        ? whole(
                                wanted,
                                "campaign-" + id,
                                campaign.flatMap(reportCampaign::report).map(ResultsReply::of),
                                ResultsCsv::of)
                        : series(wanted, "campaign-" + id, campaign.map(Subject.OfCampaign::new), series, from, until))
                .orElseGet(() -> Format.unknown().response());
    }

    @Get(
            value = "/items/{id}/results",
            produces = {MediaType.APPLICATION_JSON, Format.TEXT_CSV})
    HttpResponse<?> ofItem(
            HttpRequest<?> request,
            @PathVariable("id") String id,
            @QueryValue("format") @Nullable String format,
            @QueryValue("series") @Nullable String series,
            @QueryValue("from") @Nullable String from,
            @QueryValue("until") @Nullable String until) {
        var item = Ids.item(id);
        return Format.of(request, format)
                .<HttpResponse<?>>map(wanted -> series == null
                        ? whole(
                                wanted,
                                "item-" + id,
                                item.flatMap(reportItem::report).map(ResultsReply.OfItem::of),
                                ResultsCsv::of)
                        : series(wanted, "item-" + id, item.map(Subject.OfItem::new), series, from, until))
                .orElseGet(() -> Format.unknown().response());
    }

    private static <R> HttpResponse<?> whole(Format format, String name, Optional<R> reply, Function<R, String> table) {
        return reply.<HttpResponse<?>>map(found -> format.answer(name, found, () -> table.apply(found)))
                .orElseGet(() -> Problem.notFound().response());
    }

    private HttpResponse<?> series(
            Format format,
            String name,
            Optional<? extends Subject> subject,
            String series,
            @Nullable String from,
            @Nullable String until) {
        return switch (SeriesForm.check(series, from, until, clock.instant())) {
            case Form.Invalid(var problem) -> problem.response();
            case Form.Valid(var range) ->
                subject.flatMap(known -> reportSeries.report(known, range))
                        .map(SeriesReply::of)
                        .<HttpResponse<?>>map(reply -> format.answer(name + "-" + reply.series(), reply, reply::csv))
                        .orElseGet(() -> Problem.notFound().response());
        };
    }
}
