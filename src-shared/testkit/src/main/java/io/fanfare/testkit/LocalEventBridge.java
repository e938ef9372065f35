package io.fanfare.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Answers PutEvents of EventBridge: takes every entry unless a test says otherwise, and remembers what it took by bus. One for the whole JVM;
 * a test has a bus of its own.
 */
public final class LocalEventBridge {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalEventBridge SHARED = new LocalEventBridge();
    private final URI endpoint;
    private final Map<String, List<JsonNode>> taken = new HashMap<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private int buses;

    private LocalEventBridge() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::putEvents);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException fault) {
            throw new IllegalStateException("no port for EventBridge", fault);
        }
    }

    /** Starts the server at the first call. */
    public static LocalEventBridge shared() {
        return SHARED;
    }

    public URI endpoint() {
        return endpoint;
    }

    /** The name of a bus that nobody else uses. */
    public synchronized String newBus() {
        return "bus-" + ++buses;
    }

    /** Refuses so many of the next entries on a bus, one by one, inside answers that succeed as a whole. */
    public synchronized void refuse(String bus, int entries) {
        refusals.put(bus, entries);
    }

    /** The details that the bus took, in order, doubles included. */
    public synchronized List<JsonNode> details(String bus) {
        return taken.getOrDefault(bus, List.of()).stream()
                .map(entry -> parse(entry.path("Detail").asText().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
    }

    /** The entries that the bus took, in order, doubles included. */
    public synchronized List<JsonNode> entries(String bus) {
        return List.copyOf(taken.getOrDefault(bus, List.of()));
    }

    private void putEvents(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = parse(exchange.getRequestBody().readAllBytes());
            var bytes = answer(request).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized JsonNode answer(JsonNode request) {
        var answer = JSON.createObjectNode();
        var entries = answer.putArray("Entries");
        int failed = 0;
        for (var entry : request.path("Entries")) {
            var bus = entry.path("EventBusName").asText();
            if (refusals.merge(bus, -1, Integer::sum) >= 0) {
                failed++;
                entries.addObject().put("ErrorCode", "ThrottlingException").put("ErrorMessage", "too fast");
            } else {
                var all = taken.computeIfAbsent(bus, _ -> new ArrayList<>());
                all.add(entry);
                entries.addObject().put("EventId", bus + "-" + all.size());
            }
        }
        return answer.put("FailedEntryCount", failed);
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException fault) {
            throw new IllegalStateException("not JSON", fault);
        }
    }
}
