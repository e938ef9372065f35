package io.fanfare.functions.campaignapi;

import io.fanfare.report.ReportCampaign;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;

/** What a campaign brought. */
@Controller("/v1/campaigns")
final class ResultsController {
    private final ReportCampaign reportCampaign;

    ResultsController(ReportCampaign reportCampaign) {
        this.reportCampaign = reportCampaign;
    }

    @Get("/{id}/results")
    HttpResponse<?> show(@PathVariable("id") String id) {
        return Ids.campaign(id)
                .flatMap(reportCampaign::report)
                .<HttpResponse<?>>map(results -> HttpResponse.ok(WireJson.write(ResultsReply.of(results))))
                .orElseGet(() -> Problem.notFound().response());
    }
}
