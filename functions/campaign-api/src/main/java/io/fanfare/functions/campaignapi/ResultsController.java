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
        var name = "campaign-" + id;
        var wanted = Format.of(request, format);
        if (wanted.isEmpty()) {
            return Format.unknown().response();
        }
        if (series != null) {
            return series(wanted.get(), name, campaign.map(Subject.OfCampaign::new), series, from, until);
        }
        return campaign.flatMap(reportCampaign::report)
                .map(ResultsReply::of)
                .<HttpResponse<?>>map(reply -> wanted.get().answer(name, reply, () -> ResultsCsv.of(reply)))
                .orElseGet(() -> Problem.notFound().response());
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
        var name = "item-" + id;
        var wanted = Format.of(request, format);
        if (wanted.isEmpty()) {
            return Format.unknown().response();
        }
        if (series != null) {
            return series(wanted.get(), name, item.map(Subject.OfItem::new), series, from, until);
        }
        return item.flatMap(reportItem::report)
                .map(ResultsReply.OfItem::of)
                .<HttpResponse<?>>map(reply -> wanted.get().answer(name, reply, () -> ResultsCsv.of(reply)))
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
