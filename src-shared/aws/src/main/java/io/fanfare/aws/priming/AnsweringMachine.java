package io.fanfare.aws.priming;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Answers every call of an SDK client as an empty AWS would: no rows, and secrets with the keys of the sample events. */
final class AnsweringMachine implements AutoCloseable {
    private static final String SECRETS = "secretsmanager.";
    /** The keys that the codes of the sample events are made with; events/README.md shows them. They open nothing. */
    private static final String PUBLIC = "events-public-ring-key-not-a-secret-000";

    private static final String PERSONAL = "events-personal-ring-key-not-a-secret-0";

    private static final String WEBHOOKS =
            "{\\\"events-connection-0000000000000000\\\":\\\"standard whsec_ZXZlbnRzLXdlYmhvb2stc2VjcmV0LW5vdC1hLXNlY3JldA==\\\"}";

    private final HttpServer server;

    AnsweringMachine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", AnsweringMachine::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var target = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Amz-Target"), "");
            var answer = (target.startsWith(SECRETS) ? secret(body) : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String secret(String request) {
        if (request.contains("Webhooks")) {
            return "{\"SecretString\":\"" + WEBHOOKS + "\"}";
        }
        var key = request.contains("Personal") ? PERSONAL : PUBLIC;
        return "{\"SecretString\":\"{\\\"mint\\\":\\\"1\\\",\\\"1\\\":\\\"%s\\\"}\"}".formatted(key);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
