package io.fanfare.functions.followlink;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.json.SiteCallReader;
import io.fanfare.engagement.HearSite;
import io.fanfare.engagement.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The script for the company's site ({@code GET /c.js}) and what it posts ({@code POST /c}). Neither sets a cookie. */
final class SiteScript {
    /** A page of any origin may load the one and call the other. */
    private static final Map<String, String> OPEN = Map.of(
            "access-control-allow-origin", "*",
            "cross-origin-resource-policy", "cross-origin",
            "x-content-type-options", "nosniff");

    private static final Map<String, String> SCRIPT = Map.of(
            "content-type", "text/javascript; charset=utf-8",
            "cache-control", "public, max-age=3600");

    private final HearSite hearSite;
    private final String script = load();

    SiteScript(HearSite hearSite) {
        this.hearSite = hearSite;
    }

    APIGatewayV2HTTPResponse script() {
        return answer(200, SCRIPT, script);
    }

    /** Answers the same whatever was posted: nobody learns here which click ids are genuine. */
    APIGatewayV2HTTPResponse hear(APIGatewayV2HTTPEvent event, Visit visit) {
        SiteCallReader.read(body(event)).ifPresent(call -> hearSite.hear(call, visit));
        return answer(204, Map.of("cache-control", "no-store"), "");
    }

    private static String body(APIGatewayV2HTTPEvent event) {
        var body = Objects.requireNonNullElse(event.getBody(), "");
        return event.getIsBase64Encoded() ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8) : body;
    }

    private static APIGatewayV2HTTPResponse answer(int status, Map<String, String> more, String body) {
        var headers = Stream.of(OPEN, more)
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(headers)
                .withBody(body)
                .withIsBase64Encoded(false)
                .build();
    }

    private static String load() {
        try (var file = Objects.requireNonNull(SiteScript.class.getResourceAsStream("c.js"), "c.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
