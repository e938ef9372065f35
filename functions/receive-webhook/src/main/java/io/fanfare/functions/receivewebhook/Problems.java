package io.fanfare.functions.receivewebhook;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.engagement.ReceiveWebhook.Refusal;
import java.util.Map;

/** What a sender of webhooks is told, errors as problem+json (RFC 9457). */
final class Problems {
    private Problems() {}

    static APIGatewayV2HTTPResponse refused(Refusal reason) {
        return switch (reason) {
            case UNKNOWN_CONNECTION -> problem(404, "unknown-webhook", "There is no such webhook");
            case NOT_A_HANDSHAKE -> problem(403, "webhook-handshake", "This is not a handshake of this provider");
            case NOT_JSON -> problem(415, "webhook-media-type", "A webhook is application/json");
            case TOO_LARGE -> problem(413, "webhook-too-large", "A webhook has at most 180 KiB");
            case NOT_AUTHENTIC -> problem(401, "webhook-signature", "The signature does not hold");
        };
    }

    /** Makes the sender come again. */
    static APIGatewayV2HTTPResponse unavailable() {
        return problem(503, "unavailable", "Please send this again later");
    }

    static APIGatewayV2HTTPResponse text(int status, String type, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(
                        Map.of("content-type", type, "cache-control", "no-store", "x-content-type-options", "nosniff"))
                .withBody(body)
                .withIsBase64Encoded(false)
                .build();
    }

    private static APIGatewayV2HTTPResponse problem(int status, String slug, String title) {
        var body = "{\"type\":\"https://fanfare.dev/problems/%s\",\"title\":\"%s\",\"status\":%d}"
                .formatted(slug, title, status);
        return text(status, "application/problem+json", body);
    }
}
