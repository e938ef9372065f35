package io.fanfare.local.sqs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.elasticmq.actor.queue.InternalMessage;
import org.jspecify.annotations.Nullable;

/** What lies in the queues, known from ElasticMQ's own events, so that looking changes nothing: no receive count, no visibility. */
public final class QueueMirror {
    private final InstantSource clock;
    private final Map<String, Map<String, Entry>> queues = new ConcurrentHashMap<>();
    private volatile Runnable onChange = () -> {};

    QueueMirror(InstantSource clock) {
        this.clock = clock;
    }

    /** @param action runs after each change, quickly */
    public void onChange(Runnable action) {
        onChange = action;
    }

    void restore(String queue, InternalMessage message, Instant sent) {
        var entries = queue(queue);
        synchronized (entries) {
            entries.put(message.id(), new Entry(message, sent));
        }
        onChange.run();
    }

    void put(String queue, InternalMessage message) {
        var entries = queue(queue);
        synchronized (entries) {
            var known = entries.get(message.id());
            var sent = known == null ? clock.instant() : known.sent();
            entries.put(message.id(), new Entry(message, sent));
        }
        onChange.run();
    }

    void remove(String queue, String id) {
        var entries = queue(queue);
        synchronized (entries) {
            entries.remove(id);
        }
        onChange.run();
    }

    /** Every message of a queue, oldest first. */
    public List<Waiting> messages(String queue) {
        var entries = queue(queue);
        synchronized (entries) {
            return entries.values().stream()
                    .map(Entry::waiting)
                    .sorted(Comparator.comparing(Waiting::sent))
                    .toList();
        }
    }

    /** The moment a message was sent, on the cloud's clock; null when the queue no longer holds it. */
    @Nullable Instant sent(String queue, String id) {
        var entries = queue(queue);
        synchronized (entries) {
            var entry = entries.get(id);
            return entry == null ? null : entry.sent();
        }
    }

    /** How many messages can be received now, since when the first of them could be, and when the next of the others can. */
    Look look(String queue) {
        var now = clock.millis();
        var entries = queue(queue);
        int ready = 0;
        long since = Long.MAX_VALUE;
        long next = Long.MAX_VALUE;
        synchronized (entries) {
            for (var entry : entries.values()) {
                var due = entry.message().nextDelivery();
                if (due <= now) {
                    ready++;
                    since = Math.min(since, due);
                } else {
                    next = Math.min(next, due);
                }
            }
        }
        return new Look(
                ready,
                since == Long.MAX_VALUE ? null : Instant.ofEpochMilli(since),
                next == Long.MAX_VALUE ? null : Instant.ofEpochMilli(next));
    }

    private Map<String, Entry> queue(String name) {
        return queues.computeIfAbsent(name, _ -> new LinkedHashMap<>());
    }

    /**
     * A message at rest.
     *
     * @param visible the moment from which it can be received
     * @param trace the trace header it came with
     */
    public record Waiting(
            String id,
            String body,
            Instant sent,
            Instant visible,
            int receives,
            @Nullable String trace) {}

    record Look(
            int ready, @Nullable Instant since, @Nullable Instant next) {}

    private record Entry(InternalMessage message, Instant sent) {
        Waiting waiting() {
            var trace = message.tracingId();
            return new Waiting(
                    message.id(),
                    message.content().value(),
                    sent,
                    Instant.ofEpochMilli(message.nextDelivery()),
                    message.receiveCount(),
                    trace.isEmpty() ? null : trace.get().id());
        }
    }
}
