package io.fanfare.functions.receivewebhook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.engagement.ReceiveWebhook;
import io.fanfare.engagement.ReceiveWebhook.Call;
import io.fanfare.engagement.ReceiveWebhook.ReceiveOutcome;
import io.fanfare.webhook.Headers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET|POST /hooks/{provider}/{connectionId}}: verifies raw bytes, queues them, answers. */
public final class ReceiveWebhookFunction
        extends MicronautRequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiveWebhookFunction.class);

    public ReceiveWebhookFunction() {}

    public ReceiveWebhookFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public APIGatewayV2HTTPResponse execute(APIGatewayV2HTTPEvent event) {
        var context = event.getRequestContext();
        try {
            var webhooks = getApplicationContext().getBean(ReceiveWebhook.class);
            return answer(
                    switch (context.getHttp().getMethod()) {
                        case "GET" -> webhooks.handshake(call(event), Query.parse(event.getRawQueryString()));
                        default -> webhooks.receive(call(event), body(event));
                    });
        } catch (RuntimeException fault) {
            LOG.error(
                    "request {} failed: {}",
                    context.getRequestId(),
                    fault.getClass().getName());
            return Problems.unavailable();
        }
    }

    private static APIGatewayV2HTTPResponse answer(ReceiveOutcome outcome) {
        return switch (outcome) {
            case ReceiveOutcome.Received() -> Problems.text(200, "text/plain", "");
            case ReceiveOutcome.Answered(var type, var body) -> Problems.text(200, type, body);
            case ReceiveOutcome.Refused(var reason) -> Problems.refused(reason);
        };
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
