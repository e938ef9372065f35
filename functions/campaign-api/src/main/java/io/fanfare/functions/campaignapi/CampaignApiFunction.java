package io.fanfare.functions.campaignapi;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.aws.log.Work;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Marketing's HTTP API (docs/openapi.yaml). The gateway has checked token and scope before a call comes here. A caller may bring the
 * correlation id of what it is about; the answer always carries the one that was taken.
 */
public final class CampaignApiFunction extends APIGatewayV2HTTPEventFunction {
    static final String CORRELATION_HEADER = "x-correlation-id";

    public CampaignApiFunction() {
        Snapshot.of("create-item", APIGatewayV2HTTPEvent.class, getApplicationContext(), CampaignApiFunction::new);
    }

    public CampaignApiFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, @Nullable Context context) {
        var work = work(event);
        spell(event);
        return work.call(() -> {
            var answer = super.handleRequest(event, context);
            tell(event, answer);
            var headers = new HashMap<>(orEmpty(answer.getHeaders()));
            headers.put(CORRELATION_HEADER, work.correlation());
            answer.setHeaders(headers);
            return answer;
        });
    }

    private Work work(APIGatewayV2HTTPEvent event) {
        var origin = getApplicationContext().getBean(Origin.class);
        var request = event.getRequestContext().getRequestId();
        return Optional.ofNullable(orEmpty(event.getHeaders()).get(CORRELATION_HEADER))
                .filter(Work::isCorrelation)
                .map(correlation -> origin.work(request, correlation))
                .orElseGet(() -> origin.first(request));
    }

    /** The gateway hands paths on decoded, whatever stands in them; Micronaut wants them as an address has them. */
    private static void spell(APIGatewayV2HTTPEvent event) {
        var http = event.getRequestContext().getHttp();
        http.setPath(Arrays.stream(http.getPath().split("/", -1))
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/")));
    }

    /** The number in the path says which campaign, item or goal was meant; that of a person stays out of the log. */
    private static void tell(APIGatewayV2HTTPEvent event, APIGatewayV2HTTPResponse answer) {
        var route = Objects.requireNonNullElse(event.getRouteKey(), "");
        var line = Log.info("api.answered").route(route).with("status", answer.getStatusCode());
        var id = orEmpty(event.getPathParameters()).getOrDefault("id", "");
        boolean mayTell = id.matches("[0-9]{1,10}") && !route.contains(" /v1/employees/");
        (mayTell ? line.with("id", Long.parseLong(id)) : line).write();
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return Objects.requireNonNullElse(map, Map.of());
    }
}
