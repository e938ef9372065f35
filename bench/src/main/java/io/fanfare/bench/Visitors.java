package io.fanfare.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests of visitors, each from a network of their own. Redirects are not followed; who gets an error tries again. */
final class Visitors implements AutoCloseable {
    static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
    static final String CRAWLER =
            "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)";
    static final String MACHINE = "python-requests/2.32.3";
    private static final int FAULT = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final AtomicInteger addresses = new AtomicInteger();
    private final int tries;

    /** @param tries of a request that the other side fails at */
    Visitors(int tries) {
        this.tries = tries;
    }

    HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(40));
    }

    private HttpRequest.Builder visit(String agent, URI uri) {
        int number = addresses.incrementAndGet();
        return request(uri)
                .header("user-agent", agent)
                .header(
                        "x-forwarded-for",
                        (11 + number / 65_536) + "." + number / 256 % 256 + "." + number % 256 + ".7")
                .header("accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("accept-language", "nl-NL,nl;q=0.9");
    }

    HttpResponse<String> get(String agent, URI uri) {
        return send(visit(agent, uri).GET());
    }

    HttpResponse<String> post(URI uri, String form) {
        return send(visit(BROWSER, uri)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The last answer. */
    HttpResponse<String> send(HttpRequest.Builder request) {
        var response = once(request);
        for (int attempt = 1; attempt < tries && response.statusCode() >= FAULT; attempt++) {
            response = once(request);
        }
        return response;
    }

    private HttpResponse<String> once(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
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
