package io.fanfare.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The queue of orders for mails to sharers, in memory. */
public final class FakeSharersOrders implements SharersOrders {
    public final List<SharersOrder> sent = new ArrayList<>();
    /** How long each order that was to come later is held back, in their order. */
    public final List<Duration> delays = new ArrayList<>();

    @Override
    public void send(List<SharersOrder> orders) {
        sent.addAll(orders);
    }

    @Override
    public void sendLater(SharersOrder order, Duration delay) {
        sent.add(order);
        delays.add(delay);
    }
}
