package io.fanfare.functions.campaignapi;

import io.fanfare.joining.Stand;
import io.fanfare.joining.Stands;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Links and codes for stands and posters: they lead to the page on which somebody asks to take part. */
@Controller("/v1/invitations/links")
final class InvitationsController {
    private static final int LONGEST_YEARS = 2;

    private final Stands stands;
    private final StandLinks links;
    private final InstantSource clock;

    InvitationsController(Stands stands, StandLinks links, InstantSource clock) {
        this.stands = stands;
        this.links = links;
        this.clock = clock;
    }

    /** The address that a stand's code leads to. */
    interface StandLinks extends IntFunction<String> {}

    @Post
    HttpResponse<?> create(@Body byte @Nullable [] body) {
        return switch (WireJson.read(body, StandBody.class)) {
            case WireJson.Refused(var problem) -> problem.response();
            case WireJson.Read(var sent) ->
                switch (check(sent)) {
                    case Form.Invalid(var problem) -> problem.response();
                    case Form.Valid(var checked) -> {
                        var stand = new Stand(
                                stands.nextNumber(),
                                checked.name(),
                                checked.department(),
                                checked.until(),
                                checked.at());
                        stands.keep(stand);
                        yield HttpResponse.created(URI.create("/v1/invitations/links/" + stand.number()))
                                .body(WireJson.write(shown(stand)));
                    }
                };
        };
    }

    @Get
    HttpResponse<?> list() {
        return HttpResponse.ok(WireJson.write(
                new StandBody.All(stands.all().stream().map(this::shown).toList())));
    }

    @Delete("/{id}")
    HttpResponse<?> remove(@PathVariable("id") String text) {
        return Ids.number(text).filter(stands::remove).isPresent()
                ? HttpResponse.noContent()
                : Problem.notFound().response();
    }

    /** Under a number of its own only once it is good. */
    private Form<Stand> check(StandBody body) {
        var checks = new Checks();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var until = checks.day("until", body.until());
        if (!until.equals(LocalDate.EPOCH)) {
            checks.rule(until.isAfter(today), "until", "in-future");
            checks.rule(!until.isAfter(today.plusYears(LONGEST_YEARS)), "until", "too-far");
        }
        return Form.of(
                new Stand(
                        0,
                        checks.line("name", body.name(), 80),
                        checks.optionalLine("department", body.department(), 60),
                        until,
                        now),
                checks);
    }

    private StandBody.Shown shown(Stand stand) {
        return StandBody.Shown.of(stand, links.apply(stand.number()));
    }
}
