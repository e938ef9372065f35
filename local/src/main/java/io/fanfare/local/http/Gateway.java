package io.fanfare.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.fanfare.local.jwt.JwtAuthorizer;
import io.fanfare.local.jwt.JwtAuthorizer.Verdict;
import io.fanfare.local.lambda.Answer;
import io.fanfare.local.lambda.FunctionHost;
import io.fanfare.local.lambda.Functions;
import io.fanfare.local.lambda.Lineage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The HTTP API: exactly the template's routes, with the gateway's own checks, limits and error bodies. */
public final class Gateway {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REQUEST_BYTES = 10 * 1024 * 1024;
    /** The request line and the values of all headers together. */
    private static final int HEAD_BYTES = 10_240;
    /** What Lambda takes and gives at most in one synchronous call. */
    private static final int PAYLOAD_BYTES = 6 * 1024 * 1024;

    private final Routes routes = new Routes();
    private final JwtAuthorizer authorizer;
    private final InstantSource clock;

    public Gateway(Functions functions, JwtAuthorizer authorizer, InstantSource clock) {
        this.authorizer = authorizer;
        this.clock = clock;
        for (var function : functions.all()) {
            function.function().routes().forEach(route -> routes.add(route, function));
        }
    }

    /** Answers one request. */
    public void handle(HttpExchange exchange) throws IOException {
        if (headBytes(exchange) > HEAD_BYTES) {
            refuse(exchange, 431, "Request Header Fields Too Large");
            return;
        }
        var path = exchange.getRequestURI().getPath();
        var match = routes.find(exchange.getRequestMethod(), path.isEmpty() ? "/" : path);
        if (match.isEmpty()) {
            refuse(exchange, 404, "Not Found");
            return;
        }
        var route = match.get().route();
        var allowed = Optional.<Verdict.Allowed>empty();
        var required = route.authorizer();
        if (required != null) {
            var header = exchange.getRequestHeaders().getFirst("Authorization");
            switch (authorizer.judge(required, route.scopes(), header)) {
                case Verdict.Allowed verdict -> allowed = Optional.of(verdict);
                case Verdict.Unauthorized _ -> {
                    exchange.getResponseHeaders().set("www-authenticate", "Bearer");
                    refuse(exchange, 401, "Unauthorized");
                    return;
                }
                case Verdict.Forbidden _ -> {
                    refuse(exchange, 403, "Forbidden");
                    return;
                }
            }
        }
        var body = exchange.getRequestBody().readNBytes(REQUEST_BYTES + 1);
        if (body.length > REQUEST_BYTES) {
            refuse(exchange, 413, "Request Entity Too Large");
            return;
        }
        var event = ApiEvent.of(exchange, path, match.get(), allowed, body, clock.instant())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        if (event.length > PAYLOAD_BYTES) {
            refuse(exchange, 413, "Request Entity Too Large");
            return;
        }
        var function = match.get().function();
        function.meter().request(function.function().name());
        call(exchange, function, event);
    }

    private static int headBytes(HttpExchange exchange) {
        int line = exchange.getRequestMethod().length()
                + exchange.getRequestURI().toString().length();
        return line
                + exchange.getRequestHeaders().values().stream()
                        .flatMap(List::stream)
                        .mapToInt(String::length)
                        .sum();
    }

    private static void call(HttpExchange exchange, FunctionHost function, byte[] event) throws IOException {
        switch (function.invoke(event, Lineage.NONE)) {
            case Answer.Returned returned
            when returned.payload().length <= PAYLOAD_BYTES -> reply(exchange, JSON.readTree(returned.payload()));
            case Answer.Returned _, Answer.Failed _, Answer.TimedOut _ ->
                refuse(exchange, 500, "Internal Server Error");
        }
    }

    private static void reply(HttpExchange exchange, @Nullable JsonNode answer) throws IOException {
        if (answer == null || !answer.hasNonNull("statusCode")) {
            // The gateway takes an answer without a status as the body of a 200.
            exchange.getResponseHeaders().set("content-type", "application/json");
            write(exchange, 200, String.valueOf(answer).getBytes(StandardCharsets.UTF_8));
            return;
        }
        for (Map.Entry<String, JsonNode> header : answer.path("headers").properties()) {
            exchange.getResponseHeaders().set(header.getKey(), header.getValue().asText());
        }
        for (var cookie : answer.path("cookies")) {
            exchange.getResponseHeaders().add("set-cookie", cookie.asText());
        }
        var text = answer.hasNonNull("body") ? answer.get("body").asText() : "";
        var body = answer.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
        if (body.length > 0 && !exchange.getResponseHeaders().containsKey("Content-Type")) {
            exchange.getResponseHeaders().set("content-type", "text/plain; charset=utf-8");
        }
        write(exchange, answer.get("statusCode").asInt(), body);
    }

    private static void refuse(HttpExchange exchange, int status, String message) throws IOException {
        exchange.getResponseHeaders().set("content-type", "application/json");
        write(exchange, status, ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
