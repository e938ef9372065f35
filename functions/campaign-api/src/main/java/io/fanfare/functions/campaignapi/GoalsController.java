package io.fanfare.functions.campaignapi;

import io.fanfare.board.Boards;
import io.fanfare.board.Goal;
import io.fanfare.board.GoalProgress;
import io.fanfare.board.Goals;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What the company and its teams want to reach together. */
@Controller("/v1/goals")
final class GoalsController {
    private final Goals goals;
    private final Boards boards;
    private final InstantSource clock;

    GoalsController(Goals goals, Boards boards, InstantSource clock) {
        this.goals = goals;
        this.boards = boards;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list() {
        return HttpResponse.ok(WireJson.write(
                new GoalBody.All(goals.all().stream().map(GoalBody.Shown::of).toList())));
    }

    @Post
    HttpResponse<?> create(@Body byte @Nullable [] body) {
        return switch (goal(0, body)) {
            case Form.Invalid(var problem) -> problem.response();
            case Form.Valid(var draft) -> {
                var goal = new Goal(
                        goals.nextId(), draft.title(), draft.team(), draft.measure(), draft.target(), draft.period());
                goals.put(goal);
                yield HttpResponse.created(URI.create("/v1/goals/" + goal.id())).body(shown(goal));
            }
        };
    }

    @Put("/{id}")
    HttpResponse<?> replace(@PathVariable("id") String id, @Body byte @Nullable [] body) {
        var known = Ids.number(id).flatMap(goals::find);
        if (known.isEmpty()) {
            return Problem.notFound().response();
        }
        return switch (goal(known.get().goal().id(), body)) {
            case Form.Invalid(var problem) -> problem.response();
            case Form.Valid(var goal) -> {
                goals.put(goal);
                yield HttpResponse.ok(shown(goal));
            }
        };
    }

    @Delete("/{id}")
    HttpResponse<?> remove(@PathVariable("id") String id) {
        return Ids.number(id).filter(goals::delete).isPresent()
                ? HttpResponse.noContent()
                : Problem.notFound().response();
    }

    private Form<Goal> goal(int id, byte @Nullable [] body) {
        return switch (WireJson.read(body, GoalBody.class)) {
            case WireJson.Refused(var problem) -> new Form.Invalid<>(problem);
            case WireJson.Read(var goal) -> GoalForm.check(id, goal, boards, clock.instant());
        };
    }

    private static String shown(Goal goal) {
        return WireJson.write(GoalBody.Shown.of(new GoalProgress(goal, null, null)));
    }
}
