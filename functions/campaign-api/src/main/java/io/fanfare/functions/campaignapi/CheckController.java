package io.fanfare.functions.campaignapi;

import io.fanfare.check.CheckCampaign;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.time.InstantSource;

/** What to know about a campaign before its launch. */
@Controller("/v1/campaigns")
final class CheckController {
    private final CheckCampaign checkCampaign;
    private final InstantSource clock;

    CheckController(CheckCampaign checkCampaign, InstantSource clock) {
        this.checkCampaign = checkCampaign;
        this.clock = clock;
    }

    @Post("/{id}/check")
    HttpResponse<?> check(@PathVariable("id") String id) {
        return Ids.campaign(id)
                .flatMap(campaign -> checkCampaign.check(campaign, clock.instant()))
                .<HttpResponse<?>>map(report -> HttpResponse.ok(WireJson.write(CheckReply.of(report))))
                .orElseGet(() -> Problem.notFound().response());
    }
}
