package io.fanfare.local.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.fanfare.local.EmbeddedCloud;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the embedded cloud answers itself, under {@code /_local/}. */
public final class LocalPages {
    public static final String ROOT = "/_local/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HTML = "text/html; charset=utf-8";
    private static final Duration LONGEST_STEP = Duration.ofDays(400);

    private final EmbeddedCloud cloud;

    public LocalPages(EmbeddedCloud cloud) {
        this.cloud = cloud;
    }

    public void handle(HttpExchange exchange) throws IOException {
        if (!ownPage(exchange)) {
            send(exchange, 403, "text/plain; charset=utf-8", "Only this machine and its own pages may ask.");
            return;
        }
        var path = exchange.getRequestURI().getPath().substring(ROOT.length());
        switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> get(exchange, path);
            default -> {
                if (exchange.getRequestMethod().equals("POST") && path.equals("clock")) {
                    moveClock(exchange);
                } else {
                    send(exchange, 405, "text/plain; charset=utf-8", "GET, or POST /_local/clock");
                }
            }
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "" -> send(exchange, 200, HTML, StartPage.of(cloud));
            case "mails" ->
                send(exchange, 200, HTML, MailPages.list(cloud.mails().all()));
            case "mails.json" ->
                json(exchange, MailPages.json(cloud.mails().all()).toString());
            case "events" ->
                send(exchange, 200, HTML, EventPages.list(cloud.events().last()));
            case "events.json" ->
                json(exchange, EventPages.json(cloud.events().last()).toString());
            case "logs" ->
                send(
                        exchange,
                        200,
                        HTML,
                        LogPages.list(
                                cloud.logs(), query(exchange, "correlation").orElse("")));
            case "queues.json" -> json(exchange, QueuePages.json(cloud.queues()).toString());
            case "clock" -> json(exchange, clock());
            case "env" -> send(exchange, 200, "text/plain; charset=utf-8", environment());
            case "token" ->
                send(
                        exchange,
                        200,
                        "text/plain; charset=utf-8",
                        token(query(exchange, "scope").orElse(""), query(exchange, "team")));
            default -> {
                if (path.startsWith("mails/") && path.endsWith(".eml")) {
                    var id = path.substring("mails/".length(), path.length() - ".eml".length());
                    var mail = cloud.mails().find(id);
                    if (mail.isPresent()) {
                        exchange.getResponseHeaders()
                                .set(
                                        "content-disposition",
                                        "attachment; filename=\"" + mail.get().id() + ".eml\"");
                        send(exchange, 200, "message/rfc822", mail.get().eml());
                        return;
                    }
                } else if (path.startsWith("mails/")) {
                    var mail = cloud.mails().find(path.substring("mails/".length()));
                    if (mail.isPresent()) {
                        send(exchange, 200, HTML, MailPages.one(mail.get()));
                        return;
                    }
                } else if (path.startsWith("queues/")) {
                    var id = path.substring("queues/".length());
                    var queue = cloud.queues().all().stream()
                            .filter(one -> one.spec().id().equals(id))
                            .findFirst();
                    if (queue.isPresent()) {
                        send(exchange, 200, HTML, QueuePages.one(queue.get()));
                        return;
                    }
                }
                send(exchange, 404, HTML, Html.page("Not here", "<p>There is no such page.</p>"));
            }
        }
    }

    /** With a team it is the token of its leader. */
    private String token(String scopes, Optional<String> team) {
        return team.map(of -> cloud.leaderToken(scopes, of)).orElseGet(() -> cloud.token(scopes));
    }

    /** Lines for a shell: where this cloud is, and the settings of its functions. */
    private String environment() {
        var all = new TreeMap<String, String>();
        cloud.stack().functions().forEach(function -> all.putAll(function.environment()));
        cloud.queues().all().forEach(queue -> all.put("QUEUE_" + queue.spec().id(), queue.url()));
        all.putAll(cloud.environment());
        return all.entrySet().stream()
                .map(setting ->
                        "export " + setting.getKey() + "='" + setting.getValue().replace("'", "'\\''") + "'\n")
                .collect(Collectors.joining());
    }

    /** Takes JSON from programs and the form of the start page, which goes back to it. */
    private void moveClock(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        var form = type.startsWith("application/x-www-form-urlencoded") && body.startsWith("advance=");
        Duration by;
        try {
            by = duration(
                    form
                            ? body.substring("advance=".length())
                            : JSON.readTree(body).path("advance").asText());
        } catch (DateTimeException | IOException | ArithmeticException _) {
            send(
                    exchange,
                    400,
                    "application/json",
                    "{\"message\":\"advance is a duration of at most 400 days, such as PT10M or P1D\"}");
            return;
        }
        cloud.advance(by);
        if (form) {
            exchange.getResponseHeaders().set("location", ROOT);
            exchange.sendResponseHeaders(303, -1);
        } else {
            json(exchange, clock());
        }
    }

    private static Duration duration(String text) {
        var by = Duration.parse(text);
        if (by.isNegative() || by.isZero() || by.compareTo(LONGEST_STEP) > 0) {
            throw new DateTimeException("out of range");
        }
        return by;
    }

    private String clock() {
        return JSON.createObjectNode()
                .put("now", cloud.clock().instant().toString())
                .put("held", cloud.clock().isHeld())
                .put("ahead", cloud.clock().offset().toString())
                .toString();
    }

    /** A page elsewhere on the web must not reach these from a browser: neither under a name of its own for 127.0.0.1, nor by a form. */
    private boolean ownPage(HttpExchange exchange) {
        var host = exchange.getRequestHeaders().getFirst("Host");
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        var port = cloud.baseUri().getPort();
        var hosts = java.util.Set.of("127.0.0.1:" + port, "localhost:" + port);
        return host != null
                && hosts.contains(host)
                && (origin == null || hosts.stream().anyMatch(own -> origin.equals("http://" + own)));
    }

    private static Optional<String> query(HttpExchange exchange, String name) {
        var query = exchange.getRequestURI().getRawQuery();
        for (var pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        send(exchange, 200, "application/json", body);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("content-type", type);
        exchange.getResponseHeaders().set("cache-control", "no-store");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
