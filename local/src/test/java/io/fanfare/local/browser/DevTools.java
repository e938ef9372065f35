package io.fanfare.local.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a browser, after the Chrome DevTools Protocol (https://chromedevtools.github.io/devtools-protocol/): JSON commands,
 * their answers and events, each of the browser or of one session.
 */
final class DevTools implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final StringBuilder part = new StringBuilder();
    private final Consumer<Event> events;
    private final WebSocket socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

    /** @param session empty for an event of the browser itself */
    record Event(String session, String method, JsonNode params) {}

    /** @param events is called on the connection's thread and must not wait for an answer */
    DevTools(HttpClient client, URI address, Consumer<Event> events) {
        this.events = events;
        this.socket = client.newWebSocketBuilder().buildAsync(address, this).join();
    }

    static ObjectNode params() {
        return JSON.createObjectNode();
    }

    /** Commands of one session are carried out in the order in which they are sent; an answer that is an error fails the future. */
    synchronized CompletableFuture<JsonNode> send(String session, String method, ObjectNode params) {
        int id = ids.incrementAndGet();
        var command = params().put("id", id).put("method", method);
        command.set("params", params);
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        var answer = new CompletableFuture<JsonNode>();
        open.put(id, answer);
        sent = sent.thenCompose(_ -> socket.sendText(command.toString(), true));
        return answer;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            var message = Json.tree(part.toString());
            part.setLength(0);
            take(message);
        }
        from.request(1);
        return null;
    }

    private void take(JsonNode message) {
        if (!message.has("id")) {
            events.accept(new Event(
                    message.path("sessionId").asText(), message.path("method").asText(), message.path("params")));
            return;
        }
        var answer = open.remove(message.path("id").asInt());
        if (answer == null) {
            return;
        }
        if (message.has("error")) {
            answer.completeExceptionally(
                    new IllegalStateException(message.path("error").toString()));
        } else {
            answer.complete(message.path("result"));
        }
    }

    void close() {
        socket.abort();
    }
}
