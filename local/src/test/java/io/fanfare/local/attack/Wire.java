package io.fanfare.local.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Requests as an attacker writes them; redirects are not followed but shown. */
final class Wire implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Wire(URI base) {
        this.base = base;
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, Map.of(), BodyPublishers.noBody());
    }

    HttpResponse<String> form(String path, String form) {
        return call(
                "POST",
                path,
                Map.of("content-type", "application/x-www-form-urlencoded"),
                BodyPublishers.ofString(form));
    }

    /** @param token an access token of marketing's API */
    HttpResponse<String> api(String method, String path, String token, String json) {
        return call(
                method,
                path,
                Map.of(
                        "authorization",
                        "Bearer " + token,
                        "content-type",
                        "application/json",
                        "idempotency-key",
                        "attack" + path.replace('/', '-')),
                json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    }

    HttpResponse<String> call(String method, String path, Map<String, String> headers, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(method, body);
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(method + " " + path, fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
