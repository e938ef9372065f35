package io.fanfare.aws.priming;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.fanfare.aws.http.Rehearsal.Scene;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import javax.net.ssl.TrustManager;

/**
 * Answers on loopback what the clients of a rehearsal ask AWS for, over TLS as AWS does, or other sites, and keeps nothing of it. It is there for
 * as long as a rehearsal takes.
 */
final class AnsweringMachine implements AutoCloseable {
    private final TrustManager trusted;
    private final HttpsServer aws;
    private final HttpServer web;
    private final Answers answers = new Answers();
    private final AtomicInteger given = new AtomicInteger();

    AnsweringMachine() throws IOException {
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        aws = HttpsServer.create(anyPort, 0);
        var identity = new Identity();
        trusted = identity.trusted();
        aws.setHttpsConfigurator(new HttpsConfigurator(identity.serving()));
        web = HttpServer.create(anyPort, 0);
        for (var server : List.of(aws, web)) {
            server.createContext("/", this::answer);
            server.start();
        }
    }

    Scene scene(Instant moment) {
        return new Scene(uri("https", aws), trusted, uri("http", web), moment);
    }

    private static URI uri(String scheme, HttpServer server) {
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many answers it has given. */
    int given() {
        return given.get();
    }

    /** From now on every condition of a write is refused, as if another had been faster. */
    void refuse() {
        answers.refuse();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var target = Objects.requireNonNullElse(
                    exchange.getRequestHeaders().getFirst("X-Amz-Target"),
                    exchange.getRequestURI().getPath());
            var answer = answers.to(target, request);
            given.incrementAndGet();
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            // As DynamoDB does it, for the SDK to compare.
            var check = new CRC32();
            check.update(bytes);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("x-amz-crc32", Long.toString(check.getValue()));
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        aws.stop(0);
        web.stop(0);
    }
}
