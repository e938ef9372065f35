package io.fanfare.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.json.Json;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** What marketing does through the API. Any answer but the expected one ends the demonstration with what the API said. */
final class Marketing {
    private final Web web;
    private final URI base;
    private final Supplier<String> token;
    private int bought;

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

    /** The shop tells of a sale, and tells it again, as shops do. */
    void convert(String click, Instant at) {
        var sale = Json.tree("{\"kind\":\"sale\",\"value\":{\"minor\":4995,\"currency\":\"EUR\"},\"clicks\":[\"" + click
                + "\"],\"occurredAt\":\"" + at + "\"}");
        for (int time = 0; time < 2; time++) {
            json(202, post("/v1/conversions", Map.of("idempotency-key", "order-" + click + bought), sale.toString()));
        }
        bought++;
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
