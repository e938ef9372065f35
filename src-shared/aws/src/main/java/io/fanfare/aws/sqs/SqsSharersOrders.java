package io.fanfare.aws.sqs;

import io.fanfare.aws.json.SharersMessages;
import io.fanfare.campaign.SharersOrder;
import io.fanfare.campaign.SharersOrders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Orders for mails to sharers, in the queue that campaigns are planned by. */
public final class SqsSharersOrders implements SharersOrders {
    private final Queue queue;
    private final InstantSource clock;

    public SqsSharersOrders(Queue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void send(List<SharersOrder> orders) {
        var now = clock.instant();
        queue.send(
                orders.stream().map(order -> SharersMessages.write(order, now)).toList());
    }

    @Override
    public void sendLater(SharersOrder order, Duration delay) {
        queue.sendLater(SharersMessages.write(order, clock.instant()), delay);
    }
}
