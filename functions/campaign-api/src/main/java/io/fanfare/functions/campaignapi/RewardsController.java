package io.fanfare.functions.campaignapi;

import io.fanfare.functions.campaignapi.RewardBody.DrawnReply;
import io.fanfare.functions.campaignapi.RewardBody.Listed;
import io.fanfare.functions.campaignapi.RewardBody.Shown;
import io.fanfare.reward.DrawWinners;
import io.fanfare.reward.Offered;
import io.fanfare.reward.Reward;
import io.fanfare.reward.Rewards;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What points are good for. */
@Controller("/v1/rewards")
final class RewardsController {
    private final Rewards rewards;
    private final DrawWinners drawWinners;
    private final RewardForm form;
    private final InstantSource clock;

    RewardsController(Rewards rewards, DrawWinners drawWinners, RewardForm form, InstantSource clock) {
        this.rewards = rewards;
        this.drawWinners = drawWinners;
        this.form = form;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list() {
        return HttpResponse.ok(WireJson.write(Listed.of(rewards.all())));
    }

    @Get("/{id}")
    HttpResponse<?> show(@PathVariable("id") String id) {
        return Ids.reward(id)
                .flatMap(rewards::find)
                .<HttpResponse<?>>map(offered -> shown(HttpResponse.ok(), offered))
                .orElseGet(() -> Problem.notFound().response());
    }

    @Post
    HttpResponse<?> create(@Body byte @Nullable [] body) {
        return switch (read(body)) {
            case WireJson.Refused(var problem) -> problem.response();
            case WireJson.Read(var wanted) ->
                switch (form.check(0, wanted, null)) {
                    case Form.Invalid(var problem) -> problem.response();
                    case Form.Valid(var draft) -> created(draft);
                };
        };
    }

    private HttpResponse<?> created(Reward draft) {
        var reward = draft.numbered(rewards.nextId());
        rewards.create(reward);
        return shown(HttpResponse.created(URI.create("/v1/rewards/" + reward.id())), Offered.fresh(reward));
    }

    /** Texts, window and stock may change; what it costs only until somebody has asked for it. */
    @Put("/{id}")
    HttpResponse<?> replace(
            @PathVariable("id") String id,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body byte @Nullable [] body) {
        var seen = Ids.reward(id).flatMap(rewards::find);
        if (seen.isEmpty()) {
            return Problem.notFound().response();
        }
        if (ifMatch == null) {
            return Problem.versionNeeded().response();
        }
        var before = seen.get().reward();
        if (Versions.version(ifMatch).orElse(0) != before.version()) {
            return Problem.overtaken().response();
        }
        return switch (read(body)) {
            case WireJson.Refused(var problem) -> problem.response();
            case WireJson.Read(var wanted) ->
                switch (form.check(before.id(), wanted, before)) {
                    case Form.Invalid(var problem) -> problem.response();
                    case Form.Valid(var next) -> replaced(seen.get(), next);
                };
        };
    }

    private HttpResponse<?> replaced(Offered seen, Reward next) {
        boolean used = seen.given() > 0 || seen.drawn() != null;
        if (used && !next.terms().equals(seen.reward().terms())) {
            return Problem.of(
                            HttpStatus.CONFLICT,
                            "reward-in-use",
                            "Somebody has asked for it already",
                            "Make another reward for other terms, and close this one.")
                    .response();
        }
        return rewards.replace(seen, next)
                ? rewards.find(next.id())
                        .<HttpResponse<?>>map(offered -> shown(HttpResponse.ok(), offered))
                        .orElseGet(() -> Problem.notFound().response())
                : Problem.overtaken().response();
    }

    @Post("/{id}/draw")
    HttpResponse<?> draw(@PathVariable("id") String id) {
        var outcome = Ids.reward(id).map(reward -> drawWinners.draw(reward, clock.instant()));
        return switch (outcome.orElseGet(DrawWinners.Outcome.NotADraw::new)) {
            case DrawWinners.Outcome.Done done ->
                HttpResponse.ok(WireJson.write(DrawnReply.of(done.terms(), done.drawn())));
            case DrawWinners.Outcome.StillOpen() ->
                Problem.of(HttpStatus.CONFLICT, "draw-open", "The draw is not closed yet", null)
                        .response();
            case DrawWinners.Outcome.NotADraw() -> Problem.notFound().response();
        };
    }

    private static WireJson.Body<RewardBody> read(byte @Nullable [] body) {
        return WireJson.read(body, RewardBody.class);
    }

    private static HttpResponse<?> shown(MutableHttpResponse<Object> response, Offered offered) {
        return response.header(HttpHeaders.ETAG, Versions.tag(offered.reward().version()))
                .body(WireJson.write(Shown.of(offered)));
    }
}
