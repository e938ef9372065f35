package io.fanfare.aws.sqs;

import io.fanfare.aws.json.MailMessages;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOrders;
import io.fanfare.delivery.PostponedMails;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The queue of mails to send, on SQS. */
public final class SqsMailOrders implements MailOrders, PostponedMails {
    private final Queue queue;
    private final InstantSource clock;

    public SqsMailOrders(Queue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void send(List<? extends MailOrder> orders) {
        var now = clock.instant();
        queue.send(orders.stream().map(order -> MailMessages.write(order, now)).toList());
    }

    @Override
    public void postpone(MailOrder order, Duration delay) {
        queue.sendLater(MailMessages.write(order, clock.instant()), delay);
    }
}
