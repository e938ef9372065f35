package io.fanfare.functions.followlink;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.engagement.FollowLink;
import io.fanfare.engagement.FollowLink.FollowOutcome;
import io.fanfare.engagement.Visit;
import io.fanfare.engagement.Visits;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code GET} and {@code HEAD /s/{code}} send the follower of a share link on; {@code /c.js} and {@code /c} are the site script. */
public final class FollowLinkFunction extends MicronautRequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    public FollowLinkFunction() {
        Snapshot.of("follow", APIGatewayV2HTTPEvent.class, getApplicationContext(), FollowLinkFunction::new);
    }

    public FollowLinkFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public APIGatewayV2HTTPResponse execute(APIGatewayV2HTTPEvent event) {
        var origin = getApplicationContext().getBean(Origin.class);
        return origin.first(event.getRequestContext().getRequestId()).call(() -> answer(event));
    }

    private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        var headers = orEmpty(event.getHeaders());
        var visit = visit(event, headers);
        try {
            return switch (Objects.requireNonNullElse(event.getRouteKey(), "")) {
                case "GET /c.js" ->
                    getApplicationContext().getBean(SiteScript.class).script();
                case "POST /c" ->
                    getApplicationContext().getBean(SiteScript.class).hear(event, visit);
                default -> follow(event, headers, visit);
            };
        } catch (SdkException fault) {
            Log.fault(fault);
            return Answers.tryAgain(headers, visit.method());
        }
    }

    private APIGatewayV2HTTPResponse follow(APIGatewayV2HTTPEvent event, Map<String, String> headers, Visit visit) {
        var code = orEmpty(event.getPathParameters()).getOrDefault("code", "");
        return switch (getApplicationContext().getBean(FollowLink.class).follow(code, visit)) {
            case FollowOutcome.SentOn(var to) -> Answers.redirect(to);
            case FollowOutcome.Previewed(var target, var language) ->
                Answers.preview(
                        getApplicationContext().getBean(PreviewPage.class).html(code, target, language),
                        visit.method());
            case FollowOutcome.Recalled() -> Answers.recalled(headers, visit.method());
            case FollowOutcome.Unknown() -> Answers.unknown(headers, visit.method());
        };
    }

    private Visit visit(APIGatewayV2HTTPEvent event, Map<String, String> headers) {
        var context = event.getRequestContext();
        return getApplicationContext()
                .getBean(Visits.class)
                .visit(
                        context.getRequestId(),
                        Instant.ofEpochMilli(context.getTimeEpoch()),
                        context.getHttp().getMethod(),
                        context.getHttp().getSourceIp(),
                        headers);
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return Objects.requireNonNullElse(map, Map.of());
    }
}
