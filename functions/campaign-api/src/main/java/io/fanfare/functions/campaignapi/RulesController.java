package io.fanfare.functions.campaignapi;

import io.fanfare.functions.campaignapi.RulesBody.Asked;
import io.fanfare.functions.campaignapi.RulesBody.Made;
import io.fanfare.functions.campaignapi.RulesForm.Question;
import io.fanfare.functions.campaignapi.RulesReply.PreviewReply;
import io.fanfare.functions.campaignapi.RulesReply.VersionReply;
import io.fanfare.points.RuleBooks.Version;
import io.fanfare.points.StandingRules;
import io.fanfare.report.PreviewRules;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The rules of points: what they are, what they will be, what they would have come to. */
@Controller("/v1/points/rules")
final class RulesController {
    private final StandingRules rules;
    private final RulesForm form;
    private final PreviewRules previewRules;
    private final InstantSource clock;

    RulesController(StandingRules rules, RulesForm form, PreviewRules previewRules, InstantSource clock) {
        this.rules = rules;
        this.form = form;
        this.previewRules = previewRules;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show() {
        var reply = RulesReply.of(form.policy(), rules.siteConversionsEarn(), rules.books(), clock.instant());
        return HttpResponse.ok(WireJson.write(reply));
    }

    @Post
    HttpResponse<?> make(@Body byte @Nullable [] body) {
        return switch (WireJson.read(body, Made.class)) {
            case WireJson.Refused(var problem) -> problem.response();
            case WireJson.Read(var made) ->
                switch (form.check(made, clock.instant())) {
                    case Form.Invalid(var problem) -> problem.response();
                    case Form.Valid(var version) -> kept(version);
                };
        };
    }

    private HttpResponse<?> kept(Version version) {
        rules.versions().keep(version);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var reply = VersionReply.of(version.from(), version.rules(), rules.books(), today);
        return HttpResponse.created(URI.create("/v1/points/rules")).body(WireJson.write(reply));
    }

    @Post("/preview")
    HttpResponse<?> preview(@Body byte @Nullable [] body) {
        return switch (WireJson.read(body, Asked.class)) {
            case WireJson.Refused(var problem) -> problem.response();
            case WireJson.Read(var asked) ->
                switch (form.check(asked, clock.instant())) {
                    case Form.Invalid(var problem) -> problem.response();
                    case Form.Valid(var question) -> previewed(question);
                };
        };
    }

    private HttpResponse<?> previewed(Question question) {
        var period = question.month().text();
        var reply = previewRules
                .preview(question.rules(), question.month(), clock.instant())
                .map(preview -> PreviewReply.of(period, preview))
                .orElseGet(() -> PreviewReply.few(period));
        return HttpResponse.ok(WireJson.write(reply));
    }
}
