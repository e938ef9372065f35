package io.fanfare.functions.campaignapi;

import io.fanfare.guidance.ChangeGuidelines;
import io.fanfare.guidance.GuidelineBook;
import io.fanfare.report.ReportAcceptance;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What the company says about sharing, version by version, and how many people accepted it. */
@Controller("/v1/guidelines")
final class GuidelinesController {
    private final GuidelineBook book;
    private final ChangeGuidelines changeGuidelines;
    private final ReportAcceptance acceptance;
    private final GuidelinesForm form;
    private final InstantSource clock;

    GuidelinesController(
            GuidelineBook book,
            ChangeGuidelines changeGuidelines,
            ReportAcceptance acceptance,
            GuidelinesForm form,
            InstantSource clock) {
        this.book = book;
        this.changeGuidelines = changeGuidelines;
        this.acceptance = acceptance;
        this.form = form;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show() {
        return HttpResponse.ok(WireJson.write(new GuidelinesBody.All(
                book.all().stream().map(GuidelinesBody.Shown::of).toList())));
    }

    @Put
    HttpResponse<?> change(@Body byte @Nullable [] body) {
        return switch (WireJson.read(body, GuidelinesBody.class)) {
            case WireJson.Refused(var problem) -> problem.response();
            case WireJson.Read(var sent) ->
                switch (form.check(sent)) {
                    case Form.Invalid(var problem) -> problem.response();
                    case Form.Valid(var texts) ->
                        HttpResponse.ok(WireJson.write(
                                GuidelinesBody.Shown.of(changeGuidelines.change(texts, clock.instant()))));
                };
        };
    }

    @Get("/acceptance")
    HttpResponse<?> accepted() {
        return book.current()
                .<HttpResponse<?>>map(current -> HttpResponse.ok(WireJson.write(new GuidelinesBody.Accepted(
                        current.version(), ResultsReply.told(acceptance.report(current.version(), clock.instant()))))))
                .orElseGet(() -> Problem.notFound().response());
    }
}
