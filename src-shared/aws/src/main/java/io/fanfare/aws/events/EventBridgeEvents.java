package io.fanfare.aws.events;

import io.fanfare.aws.json.DomainEventJson;
import io.fanfare.events.DomainEvent;
import io.fanfare.events.DomainEvents;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** One EventBridge bus to tell facts on, ten a call. EventBridge may deliver each more than once. */
public final class EventBridgeEvents implements DomainEvents {
    /** The source that a function's role may speak as. */
    public static final String SOURCE = "fanfare";

    private static final int BATCH = 10;
    private static final int ATTEMPTS = 3;
    private final EventBridgeClient client;
    private final String bus;

    public EventBridgeEvents(EventBridgeClient client, String bus) {
        this.client = client;
        this.bus = bus;
    }

    /**
     * Entries that EventBridge reports as failed are sent again; what still fails is an {@link UntoldException}, and the caller's own
     * repetition tells the whole again, so that subscribers see doubles but no loss.
     */
    @Override
    public void publish(List<? extends DomainEvent> events) {
        var entries = events.stream().map(this::entry).toList();
        for (int from = 0; from < entries.size(); from += BATCH) {
            put(entries.subList(from, Math.min(from + BATCH, entries.size())));
        }
    }

    private PutEventsRequestEntry entry(DomainEvent event) {
        return PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source(SOURCE)
                .detailType(DomainEventJson.type(event))
                .time(event.at())
                .detail(DomainEventJson.detail(event))
                .build();
    }

    private void put(List<PutEventsRequestEntry> entries) {
        var waiting = entries;
        for (int attempt = 1; attempt <= ATTEMPTS && !waiting.isEmpty(); attempt++) {
            waiting = refused(waiting);
        }
        if (!waiting.isEmpty()) {
            throw new UntoldException(waiting.size());
        }
    }

    /** Results come in the order of the entries; the call as a whole succeeds even when none of them did. */
    private List<PutEventsRequestEntry> refused(List<PutEventsRequestEntry> entries) {
        var response = client.putEvents(request -> request.entries(entries));
        if (response.failedEntryCount() == null || response.failedEntryCount() == 0) {
            return List.of();
        }
        return IntStream.range(0, entries.size())
                .filter(at -> response.entries().get(at).errorCode() != null)
                .mapToObj(entries::get)
                .toList();
    }

    /** EventBridge refused entries again and again. */
    public static final class UntoldException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UntoldException(int count) {
            super(count + " events could not be put on the bus");
        }
    }
}
