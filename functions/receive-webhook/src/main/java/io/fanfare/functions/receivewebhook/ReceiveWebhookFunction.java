package io.fanfare.functions.receivewebhook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Metric;
import io.fanfare.aws.log.Origin;
import io.fanfare.engagement.ReceiveWebhook;
import io.fanfare.engagement.ReceiveWebhook.Call;
import io.fanfare.engagement.ReceiveWebhook.ReceiveOutcome;
import io.fanfare.webhook.Headers;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code GET|POST /hooks/{provider}/{connectionId}}: verifies raw bytes, queues them, answers. */
public final class ReceiveWebhookFunction
        extends MicronautRequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    public ReceiveWebhookFunction() {
        Snapshot.of("receive", APIGatewayV2HTTPEvent.class, getApplicationContext(), ReceiveWebhookFunction::new);
    }

    public ReceiveWebhookFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public APIGatewayV2HTTPResponse execute(APIGatewayV2HTTPEvent event) {
        var origin = getApplicationContext().getBean(Origin.class);
        return origin.first(event.getRequestContext().getRequestId()).call(() -> answer(event));
    }

    private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        var context = event.getRequestContext();
        try {
            var webhooks = getApplicationContext().getBean(ReceiveWebhook.class);
            return answer(
                    switch (context.getHttp().getMethod()) {
                        case "GET" -> webhooks.handshake(call(event), Query.parse(event.getRawQueryString()));
                        default -> webhooks.receive(call(event), body(event));
                    });
        } catch (RuntimeException fault) {
            Log.fault(fault);
            return Problems.unavailable();
        }
    }

    private static APIGatewayV2HTTPResponse answer(ReceiveOutcome outcome) {
        tell(outcome);
        return switch (outcome) {
            case ReceiveOutcome.Received() -> Problems.text(200, "text/plain", "");
            case ReceiveOutcome.Answered(var type, var body) -> Problems.text(200, type, body);
            case ReceiveOutcome.Refused(var reason) -> Problems.refused(reason);
        };
    }

    /** Calls of connections that nobody made are anybody's noise: they are seen in the log and not counted. */
    private static void tell(ReceiveOutcome outcome) {
        switch (outcome) {
            case ReceiveOutcome.Received() -> Log.info("webhook.received").write();
            case ReceiveOutcome.Answered _ -> Log.info("webhook.handshake").write();
            case ReceiveOutcome.Refused(var reason) -> {
                var line = Log.warn("webhook.refused").with("reason", reason.name());
                boolean known = reason != ReceiveWebhook.Refusal.UNKNOWN_CONNECTION;
                (known ? line.count(Metric.WEBHOOKS_REFUSED, 1) : line).write();
            }
        }
    }

    private static Call call(APIGatewayV2HTTPEvent event) {
        var context = event.getRequestContext();
        var path = orEmpty(event.getPathParameters());
        return new Call(
                context.getRequestId(),
                Instant.ofEpochMilli(context.getTimeEpoch()),
                path.getOrDefault("provider", ""),
                path.getOrDefault("connectionId", ""),
                new Headers(orEmpty(event.getHeaders())));
    }

    private static byte[] body(APIGatewayV2HTTPEvent event) {
        var body = Objects.requireNonNullElse(event.getBody(), "");
        return event.getIsBase64Encoded() ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return Objects.requireNonNullElse(map, Map.of());
    }
}
