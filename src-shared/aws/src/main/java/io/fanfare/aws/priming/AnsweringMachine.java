package io.fanfare.aws.priming;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Answers every call of an SDK client as an empty AWS would: no rows, and secrets with the keys of the sample events. Every second write
 * finds its condition unmet, so that both ways on are gone.
 */
final class AnsweringMachine implements AutoCloseable {
    private static final String SECRETS = "secretsmanager.";
    private static final Pattern WRITES = Pattern.compile("DynamoDB_20120810\\.(Put|Update|Delete)Item");
    /** The keys that the codes of the sample events are made with; events/README.md shows them. They open nothing. */
    private static final String PUBLIC = "events-public-ring-key-not-a-secret-000";

    private static final String PERSONAL = "events-personal-ring-key-not-a-secret-0";

    private static final String WEBHOOKS =
            "{\\\"events-connection-0000000000000000\\\":\\\"standard whsec_ZXZlbnRzLXdlYmhvb2stc2VjcmV0LW5vdC1hLXNlY3JldA==\\\"}";
    private static final String UNMET =
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException\",\"message\":\"unmet\"}";

    private final HttpServer server;
    private final AtomicInteger writes = new AtomicInteger();

    AnsweringMachine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var target = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Amz-Target"), "");
            boolean unmet = WRITES.matcher(target).matches() && writes.incrementAndGet() % 2 == 0;
            var text = unmet ? UNMET : target.startsWith(SECRETS) ? secret(body) : "{}";
            var answer = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(unmet ? 400 : 200, answer.length);
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
