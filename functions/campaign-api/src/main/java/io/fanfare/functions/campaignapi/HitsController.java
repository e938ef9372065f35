package io.fanfare.functions.campaignapi;

import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.AuditHits;
import io.fanfare.report.HitsCursor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import java.time.DateTimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hits behind figures, for an auditor. */
@Controller("/v1/items")
final class HitsController {
    private final AuditHits auditHits;

    HitsController(AuditHits auditHits) {
        this.auditHits = auditHits;
    }

    /** @param hour as in 2026-11-23T09, UTC */
    @Get(
            value = "/{id}/hits",
            produces = {MediaType.APPLICATION_JSON, Format.TEXT_CSV})
    HttpResponse<?> hits(
            HttpRequest<?> request,
            @PathVariable("id") String id,
            @QueryValue("hour") @Nullable String hour,
            @QueryValue("cursor") @Nullable String cursor,
            @QueryValue("format") @Nullable String format) {
        var item = Ids.item(id);
        var wanted = Format.of(request, format);
        if (item.isEmpty()) {
            return Problem.notFound().response();
        }
        if (wanted.isEmpty()) {
            return Format.unknown().response();
        }
        if (hour == null) {
            return Problem.invalid("hour", "required").response();
        }
        return hour(hour)
                .<HttpResponse<?>>map(of -> hits(item.get(), of, cursor, wanted.get()))
                .orElseGet(() -> Problem.invalid("hour", "hour").response());
    }

    private HttpResponse<?> hits(ItemId item, Hour hour, @Nullable String cursor, Format format) {
        int after = 0;
        if (cursor != null) {
            after = HitsCursor.parse(cursor, item, hour).orElse(0);
            if (after == 0) {
                return Problem.invalid("cursor", "cursor").response();
            }
        }
        return switch (auditHits.audit(item, hour, after)) {
            case AuditHits.Outcome.Page page -> shown(item, hour, page, format);
            case AuditHits.Outcome.Unknown _ -> Problem.notFound().response();
            case AuditHits.Outcome.NotSettled _ ->
                Problem.invalid("hour", "not-settled").response();
            case AuditHits.Outcome.Gone _ -> Problem.invalid("hour", "deleted").response();
            case AuditHits.Outcome.TooFew _ ->
                Problem.of(
                                HttpStatus.CONFLICT,
                                "too-few-people",
                                "Too few people shared this item to show its hits",
                                "Hits are shown once five people's shares stand behind them.")
                        .response();
        };
    }

    private static HttpResponse<?> shown(ItemId item, Hour hour, AuditHits.Outcome.Page page, Format format) {
        var next = page.next() == 0 ? null : HitsCursor.text(item, hour, page.next());
        var reply = HitsReply.of(item, hour, page, next);
        var response = format.answer("item-" + item + "-hits-" + hour, reply, reply::csv);
        return next == null
                ? response
                : response.header(
                        "Link", "</v1/items/" + item + "/hits?hour=" + hour + "&cursor=" + next + ">; rel=\"next\"");
    }

    private static Optional<Hour> hour(String text) {
        try {
            return Optional.of(Hour.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
