package io.fanfare.testkit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers GetSecretValue of Secrets Manager for the secrets that a test puts there. */
public final class LocalSecrets {
    private static final Pattern ID = Pattern.compile("\"SecretId\"\\s*:\\s*\"([^\"]+)\"");
    private static final LocalSecrets SHARED = new LocalSecrets();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final URI endpoint;

    private LocalSecrets() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var match = ID.matcher(request);
                var secret = match.find() ? secrets.get(match.group(1)) : null;
                var answer = secret == null
                        ? "{\"__type\":\"ResourceNotFoundException\"}"
                        : "{\"SecretString\":\"" + secret.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
                var bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
                exchange.sendResponseHeaders(secret == null ? 400 : 200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException fault) {
            throw new IllegalStateException("no port for secrets", fault);
        }
    }

    /** Starts the server at the first call. */
    public static LocalSecrets shared() {
        return SHARED;
    }

    public URI endpoint() {
        return endpoint;
    }

    /** Puts a secret that is a flat object of texts. */
    public void put(String id, Map<String, String> entries) {
        secrets.put(
                id,
                entries.entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}")));
    }
}
