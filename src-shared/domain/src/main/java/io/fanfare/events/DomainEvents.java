package io.fanfare.events;

import java.util.List;

/** Where facts are told to whoever subscribed. */
public interface DomainEvents {
    /** Tells all of them, or fails with an exception when any could not be told; the caller's own repetition then tells all again. */
    void publish(List<? extends DomainEvent> events);
}
