package io.fanfare.delivery;

import java.util.List;

/** The queue of mails to send. */
public interface MailOrders {
    /** Queues every order or throws; after a fault some of them may be queued. */
    void send(List<? extends MailOrder> orders);
}
