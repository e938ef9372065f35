package io.fanfare.functions.campaignapi;

import io.fanfare.delivery.Incident;
import io.fanfare.delivery.Incidents;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The incident pause: one call stops every mail and turns share pages to a statement, another ends it. */
@Controller("/v1/incident")
final class IncidentController {
    private final Incidents incidents;
    private final IncidentForm form;
    private final InstantSource clock;

    IncidentController(Incidents incidents, IncidentForm form, InstantSource clock) {
        this.incidents = incidents;
        this.form = form;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show() {
        return incidents
                .current()
                .<HttpResponse<?>>map(IncidentController::shown)
                .orElseGet(() -> Problem.notFound().response());
    }

    @Put
    HttpResponse<?> declare(@Body byte @Nullable [] body) {
        return switch (WireJson.read(body, IncidentBody.class)) {
            case WireJson.Refused(var problem) -> problem.response();
            case WireJson.Read(var sent) ->
                switch (form.check(sent, clock.instant())) {
                    case Form.Invalid(var problem) -> problem.response();
                    case Form.Valid(var incident) -> {
                        incidents.declare(incident);
                        yield shown(incident);
                    }
                };
        };
    }

    @Delete
    HttpResponse<?> end() {
        incidents.end();
        return HttpResponse.noContent();
    }

    private static HttpResponse<?> shown(Incident incident) {
        return HttpResponse.ok(WireJson.write(IncidentBody.Shown.of(incident)));
    }
}
