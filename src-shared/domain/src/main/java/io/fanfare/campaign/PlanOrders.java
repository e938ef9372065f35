package io.fanfare.campaign;

import java.util.List;

/** The queue of pages to plan. */
public interface PlanOrders {
    /** Queues every order or throws; after a fault some of them may be queued. */
    void send(List<PlanOrder> orders);
}
