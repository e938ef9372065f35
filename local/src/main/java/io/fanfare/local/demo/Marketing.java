package io.fanfare.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.json.Json;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** What marketing does through the API. Any answer but the expected one ends the demonstration with what the API said. */
final class Marketing {
    private final Web web;
    private final URI base;
    private final Supplier<String> token;

    /** @param token a fresh access token each time: the clock may have passed the last one's end */
    Marketing(Web web, URI base, Supplier<String> token) {
        this.web = web;
        this.base = base;
        this.token = token;
    }

    JsonNode importPeople(byte[] file) {
        return json(
                200,
                web.api(
                        base.resolve("/v1/employees/import"),
                        token.get(),
                        Map.of("content-type", "application/octet-stream"),
                        file));
    }

    int createItem(JsonNode item) {
        return json(201, post("/v1/items", Map.of(), item.toString()))
                .path("id")
                .asInt();
    }

    int createCampaign(JsonNode campaign) {
        return json(201, post("/v1/campaigns", Map.of(), campaign.toString()))
                .path("id")
                .asInt();
    }

    void launch(int campaign) {
        json(202, post("/v1/campaigns/" + campaign + "/launch", Map.of("idempotency-key", "demo-" + campaign), ""));
    }

    JsonNode results(int campaign) {
        return json(200, web.api(base.resolve("/v1/campaigns/" + campaign + "/results"), token.get()));
    }

    private HttpResponse<String> post(String path, Map<String, String> headers, String body) {
        var all = new java.util.HashMap<>(headers);
        all.put("content-type", "application/json");
        return web.api(base.resolve(path), token.get(), all, body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(int expected, HttpResponse<String> response) {
        if (response.statusCode() != expected) {
            throw new IllegalStateException(response.request().method() + " "
                    + response.uri().getPath() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body().isEmpty() ? Json.tree("{}") : Json.tree(response.body());
    }
}
