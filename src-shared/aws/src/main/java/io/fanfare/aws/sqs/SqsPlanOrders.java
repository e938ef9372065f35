package io.fanfare.aws.sqs;

import io.fanfare.aws.json.PlanMessages;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.campaign.PlanOrders;
import java.time.InstantSource;
import java.util.List;

/** The queue of pages to plan, on SQS. */
public final class SqsPlanOrders implements PlanOrders {
    private final Queue queue;
    private final InstantSource clock;

    public SqsPlanOrders(Queue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void send(List<PlanOrder> orders) {
        var now = clock.instant();
        queue.send(orders.stream().map(order -> PlanMessages.write(order, now)).toList());
    }
}
