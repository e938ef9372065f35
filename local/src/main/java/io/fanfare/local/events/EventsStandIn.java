package io.fanfare.local.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.local.http.StandIn;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * EventBridge over its own wire protocol: PutEvents on the buses that the template declares. An entry that EventBridge would not take fails
 * alone, inside an answer that succeeds. The last events are kept to look at.
 */
public final class EventsStandIn implements StandIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE = "AWSEvents.";
    private static final int MOST_ENTRIES = 10;
    private static final int KEPT = 1_000;

    private final InstantSource clock;
    private final List<String> buses;
    private final EventBus bus;
    private final String region;
    private final String account;
    private final ArrayDeque<Told> last = new ArrayDeque<>();
    private long count;
    private int refusals;

    public EventsStandIn(InstantSource clock, List<String> buses, EventBus bus, String region, String account) {
        this.clock = clock;
        this.buses = List.copyOf(buses);
        this.bus = bus;
        this.region = region;
        this.account = account;
    }

    /**
     * An event that was taken.
     *
     * @param event in EventBridge's envelope
     */
    public record Told(Instant at, String bus, ObjectNode event) {}

    /** The last thousand events, the newest first. */
    public synchronized List<Told> last() {
        return List.copyOf(last);
    }

    /** How many were taken since the start. */
    public synchronized long count() {
        return count;
    }

    /** Refuses so many of the next entries. */
    public synchronized void refuse(int entries) {
        refusals = entries;
    }

    @Override
    public boolean takes(Call call) {
        return call.header("X-Amz-Target").startsWith(SERVICE);
    }

    @Override
    public Reply answer(Call call) throws IOException {
        if (!call.header("X-Amz-Target").equals(SERVICE + "PutEvents")) {
            return fault("InvalidAction", "the stand-in does not know this call");
        }
        var entries = JSON.readTree(call.body()).path("Entries");
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            return fault("ValidationException", "1 to 10 entries a call");
        }
        var answer = JSON.createObjectNode();
        var results = answer.putArray("Entries");
        int failed = 0;
        for (var entry : entries) {
            var refusal = refusal(entry);
            if (refusal.isPresent()) {
                failed++;
                results.addObject().put("ErrorCode", refusal.get()).put("ErrorMessage", "the entry was not taken");
            } else {
                results.addObject().put("EventId", take(entry));
            }
        }
        return Reply.json(200, answer.put("FailedEntryCount", failed));
    }

    private synchronized Optional<String> refusal(JsonNode entry) {
        if (refusals > 0) {
            refusals--;
            return Optional.of("ThrottlingException");
        }
        var source = entry.path("Source").asText();
        if (source.isEmpty()
                || source.startsWith("aws.")
                || entry.path("DetailType").asText().isEmpty()
                || !buses.contains(entry.path("EventBusName").asText())) {
            return Optional.of("InvalidArgument");
        }
        return detail(entry).isPresent() ? Optional.empty() : Optional.of("MalformedDetail");
    }

    private static Optional<JsonNode> detail(JsonNode entry) {
        try {
            return Optional.of(JSON.readTree(entry.path("Detail").asText())).filter(JsonNode::isObject);
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private String take(JsonNode entry) {
        var id = UUID.randomUUID().toString();
        var time = entry.has("Time") ? Instant.ofEpochSecond(entry.path("Time").asLong()) : clock.instant();
        var event = JSON.createObjectNode();
        event.put("version", "0")
                .put("id", id)
                .put("detail-type", entry.path("DetailType").asText())
                .put("source", entry.path("Source").asText())
                .put("account", account)
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", region);
        event.putArray("resources");
        event.set("detail", detail(entry).orElseThrow());
        var name = entry.path("EventBusName").asText();
        keep(new Told(clock.instant(), name, event));
        bus.publish(name, event);
        return id;
    }

    private synchronized void keep(Told told) {
        count++;
        last.addFirst(told);
        if (last.size() > KEPT) {
            last.removeLast();
        }
    }

    private static Reply fault(String type, String message) {
        return Reply.json(400, JSON.createObjectNode().put("__type", type).put("message", message));
    }
}
