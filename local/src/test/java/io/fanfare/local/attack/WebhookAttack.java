package io.fanfare.local.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.json.Json;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Platforms' events again, altered and forged: evidence is the same as after the first. */
final class WebhookAttack {
    private static final List<String> SAMPLES = List.of(
            "receive",
            "linkedin-event",
            "meta-event",
            "instagram-event",
            "mastodon-event",
            "x-event",
            "x-account-activity");
    private static final int REPLAYS = 10;
    private static final Set<String> CONNECTION = Set.of("content-length", "host", "user-agent");

    private final Stage stage;
    private final Report report;

    WebhookAttack(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
    }

    void run() {
        var clock = stage.cloud().clock();
        stage.cloud().secrets().put("WebhooksSecret", Json.write(Samples.WEBHOOKS));
        stage.cloud().advance(Duration.between(clock.instant(), Samples.MOMENT));
        for (var sample : SAMPLES) {
            var event = Json.tree(SampleEvents.text("receive-webhook/" + sample));
            var once = evidenceAfter(event);
            report.attempt(sample + " itself is refused", send(event).statusCode() == 200);
            for (int replay = 0; replay < REPLAYS; replay++) {
                report.attempt(sample + " again is a fault", send(event).statusCode() == 200);
            }
            stage.cloud().flush();
            report.attempt(sample + " counts twice", evidence() == once);
            forged(sample, event);
            stage.cloud().flush();
            report.attempt("a forged " + sample + " counts", evidence() == once);
        }
        stage.cloud().advance(Duration.ofMinutes(10));
        report.attempt(
                "an event of ten minutes ago is taken",
                send(Json.tree(SampleEvents.text("receive-webhook/receive"))).statusCode() == 401);
    }

    private long evidenceAfter(JsonNode event) {
        long before = evidence();
        report.attempt("an event is refused", send(event).statusCode() == 200);
        stage.cloud().flush();
        long after = evidence();
        // Proves that what is counted here counts events.
        report.attempt("an event leaves nothing: " + event.path("rawPath"), after > before);
        return after;
    }

    /** Rows of evidence that stand for an event of a platform. */
    private long evidence() {
        return stage.state().stream().filter(row -> row.contains("WEBHOOK")).count();
    }

    private void forged(String sample, JsonNode event) {
        refused(sample + " with a letter more", changed(event, body -> body + " "));
        refused(sample + " with another body", changed(event, _ -> "{\"type\":\"engagement.share\",\"data\":{}}"));
        refused(sample + " without a body", changed(event, _ -> ""));
        var signature = signature(event);
        for (var other : List.of(
                "",
                "v1,",
                "sha256=",
                "v1,AAAA",
                "sha256=" + "0".repeat(64),
                "0".repeat(64),
                signature(event, 1),
                "hmacsha256=")) {
            var forged = (ObjectNode) event.deepCopy();
            ((ObjectNode) forged.path("headers")).put(signature, other);
            refused("%s signed '%s'".formatted(sample, other), forged);
        }
        var unsigned = (ObjectNode) event.deepCopy();
        ((ObjectNode) unsigned.path("headers")).remove(signature);
        refused(sample + " without a signature", unsigned);
        for (var path : List.of(
                "/hooks/standard/other",
                "/hooks/other/" + Samples.CONNECTION,
                "/hooks/linkedin/" + Samples.CONNECTION)) {
            var moved = (ObjectNode) event.deepCopy();
            moved.put("rawPath", path);
            refused(sample + " at " + path, moved);
        }
    }

    private static ObjectNode changed(JsonNode event, UnaryOperator<String> change) {
        var changed = (ObjectNode) event.deepCopy();
        return changed.put("body", change.apply(event.path("body").asText()));
    }

    private static String signature(JsonNode event) {
        return event.path("headers").properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.contains("signature"))
                .sorted(java.util.Comparator.comparing(String::length).reversed())
                .findFirst()
                .orElseThrow();
    }

    /** The right signature with one digit changed. */
    private static String signature(JsonNode event, int fromEnd) {
        var right = event.path("headers").path(signature(event)).asText();
        int at = right.length() - 2 - fromEnd;
        return right.substring(0, at) + (right.charAt(at) == 'a' ? 'b' : 'a') + right.substring(at + 1);
    }

    private void refused(String what, JsonNode event) {
        int status = send(event).statusCode();
        report.attempt("%s: %d".formatted(what, status), status == 401 || status == 404 || status == 400);
    }

    private HttpResponse<String> send(JsonNode event) {
        var headers = new LinkedHashMap<String, String>();
        event.path("headers").properties().stream()
                .filter(header -> !CONNECTION.contains(header.getKey()))
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return stage.wire()
                .call(
                        "POST",
                        event.path("rawPath").asText(),
                        headers,
                        BodyPublishers.ofString(event.path("body").asText()));
    }
}
