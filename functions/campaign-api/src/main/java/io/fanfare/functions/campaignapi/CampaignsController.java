package io.fanfare.functions.campaignapi;

import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.campaign.CalendarCursor;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.CampaignDraft;
import io.fanfare.campaign.Campaigns;
import io.fanfare.campaign.CreateCampaign;
import io.fanfare.campaign.Holds;
import io.fanfare.campaign.ReplaceCampaign;
import io.fanfare.delivery.Sending;
import io.fanfare.delivery.SendingStatus.Hold;
import io.fanfare.kernel.CampaignId;
import io.fanfare.sharing.Destinations;
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
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Campaigns before their launch, and the content calendar. */
@Controller("/v1/campaigns")
final class CampaignsController {
    private static final int PAGE = 50;
    private final Campaigns campaigns;
    private final CreateCampaign createCampaign;
    private final ReplaceCampaign replaceCampaign;
    private final Destinations destinations;
    private final Sending sending;
    private final Holds holds;
    private final InstantSource clock;

    CampaignsController(
            DynamoCampaigns campaigns,
            CreateCampaign createCampaign,
            ReplaceCampaign replaceCampaign,
            Destinations destinations,
            Sending sending,
            Holds holds,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.createCampaign = createCampaign;
        this.replaceCampaign = replaceCampaign;
        this.destinations = destinations;
        this.sending = sending;
        this.holds = holds;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> create(@Body byte @Nullable [] body) {
        return switch (draft(body)) {
            case Form.Invalid(var problem) -> problem.response();
            case Form.Valid(var draft) ->
                switch (createCampaign.create(draft)) {
                    case CreateCampaign.Outcome.Created(var campaign) ->
                        shown(HttpResponse.created(URI.create("/v1/campaigns/" + campaign.id())), campaign);
                    case CreateCampaign.Outcome.ItemNotFree _ -> itemNotFree();
                };
        };
    }

    @Get("/{id}")
    HttpResponse<?> show(@PathVariable("id") String id) {
        return Ids.campaign(id)
                .flatMap(campaigns::find)
                .<HttpResponse<?>>map(campaign ->
                        shown(HttpResponse.ok(), campaign, holds.of(campaign).orElse(null)))
                .orElseGet(() -> Problem.notFound().response());
    }

    @Put("/{id}")
    HttpResponse<?> replace(
            @PathVariable("id") String id,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body byte @Nullable [] body) {
        var campaign = Ids.campaign(id);
        if (campaign.isEmpty()) {
            return Problem.notFound().response();
        }
        if (ifMatch == null) {
            return Problem.versionNeeded().response();
        }
        return switch (draft(body)) {
            case Form.Invalid(var problem) -> problem.response();
            case Form.Valid(var draft) -> replaced(campaign.get(), ifMatch, draft);
        };
    }

    private HttpResponse<?> replaced(CampaignId id, String ifMatch, CampaignDraft draft) {
        return switch (replaceCampaign.replace(id, Versions.version(ifMatch).orElse(0), draft)) {
            case ReplaceCampaign.Outcome.Replaced(var campaign) -> shown(HttpResponse.ok(), campaign);
            case ReplaceCampaign.Outcome.Unknown _ -> Problem.notFound().response();
            case ReplaceCampaign.Outcome.Overtaken _ -> Problem.overtaken().response();
            case ReplaceCampaign.Outcome.ItemNotFree _ -> itemNotFree();
            case ReplaceCampaign.Outcome.Launched _ ->
                Problem.of(
                                HttpStatus.CONFLICT,
                                "already-launched",
                                "The campaign is launched and no longer changes",
                                "Its items still do: PUT /v1/items/{id}.")
                        .response();
        };
    }

    @Get
    HttpResponse<?> list(
            @QueryValue("status") @Nullable String status,
            @QueryValue("from") @Nullable String from,
            @QueryValue("until") @Nullable String until,
            @QueryValue("cursor") @Nullable String cursor) {
        var checks = new Checks();
        var after = cursor == null ? null : CalendarCursor.parse(cursor).orElse(null);
        checks.rule(cursor == null || after != null, "cursor", "cursor");
        Campaign.@Nullable Status wanted = null;
        if (status != null) {
            wanted = checks.oneOf("status", status, Campaign.Status.class);
        }
        var query = new Campaigns.CalendarQuery(
                from == null ? null : checks.moment("from", from),
                until == null ? null : checks.moment("until", until),
                wanted,
                after,
                PAGE);
        if (!checks.violations().isEmpty()) {
            return Problem.invalid(checks.violations()).response();
        }
        var page = campaigns.calendar(query);
        var next = page.next();
        var hold = hold();
        return HttpResponse.ok(WireJson.write(new CampaignBody.Page(
                page.campaigns().stream()
                        .map(campaign -> CampaignBody.Shown.of(campaign, hold))
                        .toList(),
                next == null ? null : next.text())));
    }

    private Form<CampaignDraft> draft(byte @Nullable [] body) {
        return switch (WireJson.read(body, CampaignBody.class)) {
            case WireJson.Refused(var problem) -> new Form.Invalid<>(problem);
            case WireJson.Read(var campaign) -> CampaignForm.check(campaign, destinations, clock.instant());
        };
    }

    /** An item belongs to one campaign; reuse copies it. */
    private static HttpResponse<?> itemNotFree() {
        return Problem.invalid("items", "not-free").response();
    }

    private HttpResponse<?> shown(MutableHttpResponse<Object> response, Campaign campaign) {
        return shown(response, campaign, null);
    }

    private HttpResponse<?> shown(
            MutableHttpResponse<Object> response, Campaign campaign, io.fanfare.campaign.@Nullable Hold obstacles) {
        return response.header(HttpHeaders.ETAG, Versions.tag(campaign.version()))
                .body(WireJson.write(CampaignBody.Shown.of(campaign, hold(), obstacles)));
    }

    private @Nullable Hold hold() {
        return sending.current()
                .flatMap(status -> Optional.ofNullable(status.hold()))
                .orElse(null);
    }
}
