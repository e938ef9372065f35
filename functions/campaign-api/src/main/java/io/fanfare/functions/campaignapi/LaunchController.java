package io.fanfare.functions.campaignapi;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.LaunchOutcome;
import io.fanfare.check.CheckAndLaunch;
import io.fanfare.kernel.CampaignId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The launch of a campaign. */
@Controller("/v1/campaigns")
final class LaunchController {
    private final CheckAndLaunch checkAndLaunch;
    private final InstantSource clock;

    LaunchController(CheckAndLaunch checkAndLaunch, InstantSource clock) {
        this.checkAndLaunch = checkAndLaunch;
        this.clock = clock;
    }

    @Post("/{id}/launch")
    HttpResponse<?> launch(@PathVariable("id") String id, @Header(IdempotencyKey.HEADER) @Nullable String key) {
        var campaign = Ids.campaign(id);
        if (campaign.isEmpty()) {
            return Problem.notFound().response();
        }
        var refusal = IdempotencyKey.refusal(key);
        return refusal.isPresent() || key == null
                ? refusal.orElseGet(Problem::notFound).response()
                : launch(campaign.get(), key);
    }

    private HttpResponse<?> launch(CampaignId id, String key) {
        return switch (checkAndLaunch.launch(id, key, clock.instant())) {
            case CheckAndLaunch.Outcome.Answered(var outcome) -> answer(outcome);
            case CheckAndLaunch.Outcome.Refused(var errors) ->
                Problem.invalid(errors.stream()
                                .map(error -> new Violation(
                                        error.where(), error.rule().id()))
                                .toList())
                        .response();
        };
    }

    private static HttpResponse<?> answer(LaunchOutcome outcome) {
        return switch (outcome) {
            case LaunchOutcome.Launched(var campaign) -> accepted(campaign);
            case LaunchOutcome.AlreadyLaunched(var campaign) -> accepted(campaign);
            case LaunchOutcome.Unknown _ -> Problem.notFound().response();
            case LaunchOutcome.Conflict _ ->
                Problem.of(
                                HttpStatus.CONFLICT,
                                "already-launched",
                                "The campaign is launched already, or over",
                                "The call that launched it had another Idempotency-Key.")
                        .response();
            case LaunchOutcome.Unfit(var reason) ->
                switch (reason) {
                    case NO_ITEMS -> Problem.invalid("items", "required").response();
                    case NO_AUDIENCE -> Problem.invalid("audience", "required").response();
                    case WINDOW_CLOSED -> Problem.invalid("endsAt", "in-future").response();
                };
        };
    }

    private static HttpResponse<?> accepted(Campaign campaign) {
        var launch = Objects.requireNonNull(campaign.launch(), "a launched campaign has a launch");
        return HttpResponse.accepted()
                .header(HttpHeaders.LOCATION, "/v1/campaigns/" + campaign.id())
                .body(WireJson.write(CampaignBody.Launched.of(campaign, launch)));
    }
}
