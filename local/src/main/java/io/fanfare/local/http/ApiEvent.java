package io.fanfare.local.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.fanfare.local.jwt.JwtAuthorizer.Verdict;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request in the gateway's payload format 2.0. */
final class ApiEvent {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TEXT = Pattern.compile("text/.*|application/(json|javascript|xml)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** Belong to the connection, not to the request. */
    private static final Set<String> HOP = Set.of("connection", "keep-alive", "transfer-encoding", "upgrade", "te");

    private ApiEvent() {}

    static ObjectNode of(
            HttpExchange exchange,
            String path,
            Routes.Match match,
            Optional<Verdict.Allowed> allowed,
            byte[] body,
            Instant now) {
        var headers = headers(exchange);
        var event = JSON.createObjectNode();
        event.put("version", "2.0");
        event.put("routeKey", match.key());
        event.put("rawPath", path);
        var query = exchange.getRequestURI().getRawQuery();
        event.put("rawQueryString", query == null ? "" : query);
        var cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
        if (!cookies.isEmpty()) {
            var list = event.putArray("cookies");
            cookies.forEach(header -> List.of(header.split("; ")).forEach(list::add));
        }
        put(event.putObject("headers"), headers);
        if (query != null && !query.isEmpty()) {
            put(event.putObject("queryStringParameters"), parameters(query));
        }
        context(event.putObject("requestContext"), exchange, path, match, allowed, headers, now);
        if (!match.parameters().isEmpty()) {
            put(event.putObject("pathParameters"), match.parameters());
        }
        var text = isText(headers.get("content-type"));
        if (body.length > 0) {
            event.put(
                    "body",
                    text
                            ? new String(body, StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(body));
        }
        event.put("isBase64Encoded", body.length > 0 && !text);
        return event;
    }

    private static void context(
            ObjectNode context,
            HttpExchange exchange,
            String path,
            Routes.Match match,
            Optional<Verdict.Allowed> allowed,
            Map<String, String> headers,
            Instant now) {
        context.put("accountId", "000000000000");
        context.put("apiId", "local");
        allowed.ifPresent(verdict -> {
            var jwt = context.putObject("authorizer").putObject("jwt");
            put(jwt.putObject("claims"), verdict.claims());
            verdict.scopes().forEach(jwt.putArray("scopes")::add);
        });
        context.put("domainName", headers.getOrDefault("host", "127.0.0.1"));
        context.put("domainPrefix", "local");
        var http = context.putObject("http");
        http.put("method", exchange.getRequestMethod());
        http.put("path", path);
        http.put("protocol", exchange.getProtocol());
        http.put("sourceIp", source(headers));
        http.put("userAgent", headers.getOrDefault("user-agent", ""));
        // The gateway's own end with this character, which not every place takes.
        context.put("requestId", UUID.randomUUID() + "=");
        context.put("routeKey", match.key());
        context.put("stage", "$default");
        context.put("time", TIME.format(now));
        context.put("timeEpoch", now.toEpochMilli());
    }

    /** A body comes as text for a few media types alone; forms and a missing type come as base64. */
    static boolean isText(@Nullable String contentType) {
        return contentType != null
                && TEXT.matcher(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** Everything comes from loopback here, so a caller may name the address that it stands for. */
    private static String source(Map<String, String> headers) {
        return headers.getOrDefault("x-forwarded-for", "127.0.0.1")
                .split(",")[0]
                .strip();
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!HOP.contains(lower) && !lower.equals("cookie")) {
                headers.put(lower, String.join(",", values));
            }
        });
        headers.putIfAbsent("x-forwarded-for", "127.0.0.1");
        headers.putIfAbsent("x-forwarded-proto", "http");
        return headers;
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new TreeMap<String, String>();
        for (var pair : query.split("&")) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                parameters.merge(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "", (a, b) -> a + "," + b);
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static void put(ObjectNode node, Map<String, String> values) {
        values.forEach(node::put);
    }
}
