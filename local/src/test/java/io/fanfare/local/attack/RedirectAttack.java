package io.fanfare.local.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.json.Json;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Whoever follows a link of the stack ends where the item says, on a host of the list, or at a network. */
final class RedirectAttack {
    private static final List<String> ELSEWHERE = List.of(
            "https://evil.example/",
            "//evil.example/",
            "https:/evil.example",
            "https:evil.example",
            "https://www.noordlicht.example@evil.example/",
            "https://evil.example#www.noordlicht.example",
            "https://evil.example?www.noordlicht.example",
            "https://www.noordlicht.example.evil.example/",
            "https://evilnoordlicht.example/",
            "https://www.noordlicht.example%2eevil.example/",
            "https://www.noordlicht.example%00.evil.example/",
            "https://www.noordlicht.example\\@evil.example/",
            "https://evil.example\\.noordlicht.example/",
            "https:\\\\evil.example\\",
            "https://[::1]/",
            "https://2130706433/",
            "https://evil\u3002example/",
            "https://www.noordlicht.example\r\nlocation: https://evil.example/",
            "https://www.noordlicht.example\t.evil.example/",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)//https://www.noordlicht.example/",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:msgbox(1)",
            "file:///etc/passwd",
            "ftp://www.noordlicht.example/",
            "mailto:someone@noordlicht.example",
            "blob:https://www.noordlicht.example/1",
            "https://user:pass@www.noordlicht.example/",
            "https://www.noordlicht.example:8443@evil.example/",
            "\u0000https://evil.example/");
    private static final List<String> PARAMETERS = List.of(
            "url", "next", "to", "redirect", "redirect_uri", "return", "return_to", "destination", "u", "continue");

    private final Stage stage;
    private final Report report;

    RedirectAttack(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
    }

    /**
     * @param page the path of a share page
     * @param share the path of a share link whose item leads to www.noordlicht.example
     */
    void run(String page, String share) throws IOException {
        destinations();
        for (var evil : ELSEWHERE) {
            for (var parameter : PARAMETERS) {
                var query = parameter + "=" + URLEncoder.encode(evil, StandardCharsets.UTF_8);
                leadsHome("GET " + query, stage.wire().get(share + "?" + query));
            }
            var form = "network=" + URLEncoder.encode(evil, StandardCharsets.UTF_8) + "&variant=0";
            nowhere("the network " + evil, stage.wire().form(page + "/intent", form));
        }
        for (var name : List.of(
                "x-forwarded-host", "x-host", "forwarded", "referer", "origin", "x-original-url", "x-rewrite-url")) {
            var headers = Map.of(name, "https://evil.example/", "x-forwarded-proto", "javascript");
            leadsHome(name, stage.wire().call("GET", share, headers, BodyPublishers.noBody()));
        }
        for (var line : List.of(
                "//evil.example/..",
                "/\\evil.example",
                "//evil.example" + share,
                "/s/..//evil.example",
                "/s//evil.example")) {
            var answer = raw("GET " + line + " HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n");
            report.attempt("the path " + line + ": " + answer, !answer.matches("(?is).*\nlocation:[^\n]*evil.*"));
        }
        var hosted = raw("GET " + share + " HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n");
        report.attempt("another host in the request", !hosted.contains("evil.example"));
    }

    private void destinations() {
        for (var evil : ELSEWHERE) {
            var item = (ObjectNode) Json.tree(Json.tree(SampleEvents.text("campaign-api/create-item"))
                    .path("body")
                    .asText());
            item.put("destination", evil);
            var answer = stage.wire().api("POST", "/v1/items", stage.token(), item.toString());
            report.attempt(
                    "an item that leads to %s: %d".formatted(evil, answer.statusCode()), answer.statusCode() == 422);
        }
    }

    private void leadsHome(String what, HttpResponse<String> answer) {
        var location = answer.headers().firstValue("location").map(URI::create);
        report.attempt(
                "%s leads to %s".formatted(what, location),
                location.isPresent()
                        && "www.noordlicht.example".equals(location.get().getHost()));
    }

    /** Back to the page itself, or nowhere. */
    private void nowhere(String what, HttpResponse<String> answer) {
        var location = answer.headers().firstValue("location").orElse("");
        report.attempt(
                "%s: %d %s".formatted(what, answer.statusCode(), location),
                answer.statusCode() < 500 && (location.isEmpty() || location.matches("/[^/\\\\].*")));
    }

    private String raw(String request) throws IOException {
        var base = stage.cloud().baseUri();
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
