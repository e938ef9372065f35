package io.fanfare.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Requests over HTTP, in somebody's name: their address and their browser. Redirects are not followed but shown. */
final class Web {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Who asks: the address that the gateway sees and the user agent. */
    record Visitor(String address, String agent) {}

    HttpResponse<String> get(Visitor visitor, URI uri) {
        return send(request(visitor, uri).GET());
    }

    HttpResponse<String> head(Visitor visitor, URI uri) {
        return send(request(visitor, uri).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> form(Visitor visitor, URI uri, String form) {
        return send(request(visitor, uri)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> api(URI uri, String token, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(40))
                .header("authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    HttpResponse<String> delete(URI uri, String token) {
        return send(HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(40))
                .header("authorization", "Bearer " + token)
                .DELETE());
    }

    HttpResponse<String> api(URI uri, String token) {
        return send(HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(40))
                .header("authorization", "Bearer " + token)
                .GET());
    }

    private static HttpRequest.Builder request(Visitor visitor, URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(40))
                .header("user-agent", visitor.agent())
                .header("x-forwarded-for", visitor.address())
                .header("accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("accept-language", "en-GB,en;q=0.9");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
