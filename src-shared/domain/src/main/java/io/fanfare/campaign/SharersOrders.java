package io.fanfare.campaign;

import java.time.Duration;
import java.util.List;

/** The queue of parts of an item's shares whose people are written to. */
public interface SharersOrders {
    /** How long the queue holds an order back at most. */
    Duration LONGEST = Duration.ofMinutes(15);

    /** Queues every order or throws; after a fault some of them may be queued. */
    void send(List<SharersOrder> orders);

    /**
     * Queues an order that comes after that time.
     *
     * @param delay at most {@link #LONGEST}
     */
    void sendLater(SharersOrder order, Duration delay);
}
