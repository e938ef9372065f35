package io.fanfare.local.attack;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.json.Json;
import io.fanfare.local.template.Stack.Route;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Naughty strings in every field of every body, in every path and query: taken as text or refused with a problem, never a fault. */
final class FieldAttack {
    /** Each field meets every n-th string, each string every n-th field. */
    private static final int EVERY = 9;
    /** Shorter ones stand in any answer by chance. */
    private static final int TELLING = 12;

    private final Stage stage;
    private final Report report;
    private final List<String> strings = Naughty.strings();

    FieldAttack(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
    }

    /**
     * @param page the path of a share page
     * @param me the path of somebody's own page
     */
    void run(String page, String me) {
        var field = 0;
        for (var body : bodies().entrySet()) {
            for (var pointer : texts(body.getValue(), JsonPointer.empty())) {
                field++;
                for (int at = field % EVERY; at < strings.size(); at += EVERY) {
                    inField(body.getKey(), body.getValue(), pointer, strings.get(at));
                }
            }
        }
        report.attempt("too few fields: " + field, field > 60);
        inPaths();
        inForms(page, me);
    }

    private void inField(String route, JsonNode sample, JsonPointer field, String text) {
        var body = sample.deepCopy();
        put(body, field, text);
        var parts = route.split(" ");
        var answer = stage.wire().api(parts[0], parts[1].replaceAll("\\{[^}]*}", "1"), stage.token(), body.toString());
        report.attempt(
                "%s %s = %s: %d".formatted(route, field, Json.write(text), answer.statusCode()),
                answer.statusCode() < 500 && isJson(answer) && !tellsItAgain(answer, text));
    }

    private static boolean isJson(HttpResponse<String> answer) {
        if (answer.body().isEmpty()) {
            return true;
        }
        Json.tree(answer.body());
        return answer.headers().firstValue("content-type").orElse("").contains("json");
    }

    /** A problem names field and rule, never what stood there. */
    private static boolean tellsItAgain(HttpResponse<String> answer, String text) {
        return answer.statusCode() >= 400
                && text.length() >= TELLING
                && answer.body().contains(text);
    }

    private void inPaths() {
        var routes = stage.routes(
                route -> route.path().contains("{") && !route.method().equals("HEAD"));
        for (int at = 0; at < strings.size(); at++) {
            var encoded = encoded(strings.get(at));
            if (encoded.isEmpty()) {
                continue;
            }
            for (int route = at % EVERY; route < routes.size(); route += EVERY) {
                inPath(routes.get(route), encoded);
            }
            for (var query : List.of(
                    "/v1/campaigns?status=",
                    "/v1/spotlight?month=",
                    "/v1/team?month=",
                    "/v1/redemptions?status=",
                    "/v1/conversions?until=2026-11-22&from=",
                    "/v1/campaigns/1/results?series=",
                    "/v1/campaigns/1/results?format=",
                    "/v1/items/1/hits?hour=",
                    "/about-measuring?lang=",
                    "/v1/employees/import?map=")) {
                var path = query + encoded;
                var method = path.contains("import") ? "POST" : "GET";
                harmless(method + " " + path, stage.wire().api(method, path, stage.token(), ""));
            }
        }
    }

    private void inPath(Route route, String encoded) {
        var path = Stage.path(route, encoded.replace("%2F", "/").replace("/", "%2F"));
        harmless(route.method() + " " + path, stage.wire().api(route.method(), path, stage.token(), ""));
    }

    private void inForms(String page, String me) {
        var forms = new LinkedHashMap<String, List<String>>();
        forms.put(page + "/intent", List.of("network", "variant", "distance", "own"));
        forms.put(page + "/decline", List.of("reason"));
        forms.put(page + "/confirm", List.of("network"));
        forms.put(page + "/pause", List.of("weeks"));
        forms.put(page + "/landed", List.of("touch"));
        forms.put(me + "/boards", List.of("boards", "alias"));
        forms.put(me + "/language", List.of("language"));
        forms.put(me + "/zone", List.of("zone"));
        forms.put(me + "/topics", List.of("topics"));
        forms.put(me + "/digest", List.of("day", "hour"));
        forms.put(me + "/pause", List.of("until"));
        for (var text : strings) {
            forms.forEach((path, fields) -> fields.forEach(field -> harmless(
                    path + " " + field + "=" + Json.write(text),
                    stage.wire().form(path, field + "=" + encoded(text)))));
        }
    }

    private void harmless(String what, HttpResponse<String> answer) {
        report.attempt("%s: %d".formatted(what, answer.statusCode()), answer.statusCode() < 500);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The JSON bodies of the sample events by route. */
    private static Map<String, JsonNode> bodies() {
        var bodies = new LinkedHashMap<String, JsonNode>();
        try (var files = Files.list(SampleEvents.root().resolve("events/campaign-api"))) {
            for (var file : files.sorted().toList()) {
                var event = Json.tree(Files.readString(file));
                if (event.hasNonNull("body") && !event.path("isBase64Encoded").asBoolean()) {
                    bodies.put(
                            event.path("routeKey").asText(),
                            Json.tree(event.path("body").asText()));
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bodies;
    }

    private static List<JsonPointer> texts(JsonNode node, JsonPointer at) {
        var found = new ArrayList<JsonPointer>();
        if (node.isTextual()) {
            found.add(at);
        }
        node.properties().forEach(field -> found.addAll(texts(field.getValue(), at.appendProperty(field.getKey()))));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            found.addAll(texts(node.get(index), at.appendIndex(index)));
        }
        return found;
    }

    private static void put(JsonNode body, JsonPointer field, String text) {
        var parent = body.at(field.head());
        if (parent instanceof ObjectNode object) {
            object.put(field.last().getMatchingProperty(), text);
        } else {
            ((com.fasterxml.jackson.databind.node.ArrayNode) parent)
                    .set(field.last().getMatchingIndex(), text);
        }
    }
}
