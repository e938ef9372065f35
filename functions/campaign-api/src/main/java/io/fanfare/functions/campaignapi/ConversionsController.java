package io.fanfare.functions.campaignapi;

import io.fanfare.engagement.NoteConversion;
import io.fanfare.report.ConversionTotals;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What readers went on to do on the company's site, as its systems tell. */
@Controller("/v1/conversions")
final class ConversionsController {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int MOST_DAYS = 92;
    private final NoteConversion noteConversion;
    private final ConversionTotals totals;
    private final InstantSource clock;

    ConversionsController(NoteConversion noteConversion, ConversionTotals totals, InstantSource clock) {
        this.noteConversion = noteConversion;
        this.totals = totals;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> record(@Header(IdempotencyKey.HEADER) @Nullable String key, @Body byte @Nullable [] body) {
        var refusal = IdempotencyKey.refusal(key);
        if (refusal.isPresent() || key == null) {
            return refusal.orElseGet(Problem::notFound).response();
        }
        return switch (report(key, body)) {
            case Form.Invalid(var problem) -> problem.response();
            case Form.Valid(var report) ->
                HttpResponse.accepted().body(WireJson.write(ConversionBody.Noted.of(noteConversion.note(report))));
        };
    }

    @Delete("/{id}")
    HttpResponse<?> remove(@PathVariable("id") String id) {
        if (!ID.matcher(id).matches()) {
            return Problem.notFound().response();
        }
        noteConversion.remove(id);
        return HttpResponse.accepted();
    }

    @Get
    HttpResponse<?> totals(@QueryValue("from") @Nullable String from, @QueryValue("until") @Nullable String until) {
        var checks = new Checks();
        var first = checks.day("from", from);
        var last = checks.day("until", until);
        if (checks.violations().isEmpty()) {
            checks.rule(!last.isBefore(first) && last.isBefore(first.plusDays(MOST_DAYS)), "until", "range");
        }
        return checks.violations().isEmpty()
                ? HttpResponse.ok(WireJson.write(ConversionsReply.of(first, last, totals.of(first, last))))
                : Problem.invalid(checks.violations()).response();
    }

    private Form<NoteConversion.Report> report(String key, byte @Nullable [] body) {
        return switch (WireJson.read(body, ConversionBody.class)) {
            case WireJson.Refused(var problem) -> new Form.Invalid<>(problem);
            case WireJson.Read(var conversion) -> ConversionForm.check(key, conversion, clock.instant());
        };
    }
}
