package io.fanfare.functions.campaignapi;

import io.fanfare.campaign.Contest;
import io.fanfare.campaign.Contests;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Contests around a hashtag. */
@Controller("/v1/contests")
final class ContestsController {
    private final Contests contests;

    ContestsController(Contests contests) {
        this.contests = contests;
    }

    @Get
    HttpResponse<?> list() {
        return HttpResponse.ok(WireJson.write(new ContestBody.All(
                contests.all().stream().map(ContestBody.Shown::of).toList())));
    }

    @Post
    HttpResponse<?> create(@Body byte @Nullable [] body) {
        return switch (contest(0, body)) {
            case Form.Invalid(var problem) -> problem.response();
            case Form.Valid(var draft) -> {
                var contest = new Contest(
                        contests.nextId(),
                        draft.hashtag(),
                        draft.campaigns(),
                        draft.title(),
                        draft.prize(),
                        draft.from(),
                        draft.until());
                contests.put(contest);
                yield HttpResponse.created(URI.create("/v1/contests/" + contest.id()))
                        .body(shown(contest));
            }
        };
    }

    @Put("/{id}")
    HttpResponse<?> replace(@PathVariable("id") String id, @Body byte @Nullable [] body) {
        var known = Ids.number(id).flatMap(contests::find);
        if (known.isEmpty()) {
            return Problem.notFound().response();
        }
        return switch (contest(known.get().id(), body)) {
            case Form.Invalid(var problem) -> problem.response();
            case Form.Valid(var contest) -> {
                contests.put(contest);
                yield HttpResponse.ok(shown(contest));
            }
        };
    }

    @Delete("/{id}")
    HttpResponse<?> remove(@PathVariable("id") String id) {
        return Ids.number(id).filter(contests::delete).isPresent()
                ? HttpResponse.noContent()
                : Problem.notFound().response();
    }

    private static Form<Contest> contest(int id, byte @Nullable [] body) {
        return switch (WireJson.read(body, ContestBody.class)) {
            case WireJson.Refused(var problem) -> new Form.Invalid<>(problem);
            case WireJson.Read(var contest) -> ContestForm.check(id, contest);
        };
    }

    private static String shown(Contest contest) {
        return WireJson.write(ContestBody.Shown.of(contest));
    }
}
