package io.fanfare.functions.campaignapi;

import io.fanfare.guidance.Coach;
import io.fanfare.guidance.CoachList;
import io.fanfare.guidance.Coaches;
import io.fanfare.guidance.FindCoach;
import io.fanfare.people.Roster;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom colleagues of a department may ask. Naming somebody asks them on their own page; only their yes shows the name. */
@Controller("/v1/coaches")
final class CoachesController {
    private final Coaches coaches;
    private final Roster roster;
    private final CoachesForm form;
    private final InstantSource clock;

    CoachesController(Coaches coaches, Roster roster, CoachesForm form, InstantSource clock) {
        this.coaches = coaches;
        this.roster = roster;
        this.form = form;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show() {
        return shown(coaches.all());
    }

    @Put
    HttpResponse<?> name(@Body byte @Nullable [] body) {
        return switch (WireJson.read(body, CoachesBody.class)) {
            case WireJson.Refused(var problem) -> problem.response();
            case WireJson.Read(var sent) ->
                switch (form.check(sent)) {
                    case Form.Invalid(var problem) -> problem.response();
                    case Form.Valid(var people) -> {
                        var now = clock.instant();
                        yield shown(coaches.change(list -> list.named(people, now)));
                    }
                };
        };
    }

    private HttpResponse<?> shown(CoachList list) {
        var now = clock.instant();
        return HttpResponse.ok(WireJson.write(new CoachesBody.All(list.byDepartment().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(coach -> shown(coach.getKey(), coach.getValue(), now).stream())
                .toList())));
    }

    private Optional<CoachesBody.Shown> shown(String department, Coach coach, Instant now) {
        return roster.find(coach.person())
                .map(person -> new CoachesBody.Shown(
                        department,
                        person.profile().externalId(),
                        coach.state() == Coach.State.ACCEPTED && FindCoach.isThere(person, now)));
    }
}
