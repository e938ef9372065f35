package io.fanfare.local.sqs;

import java.time.Duration;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.elasticmq.AfterMillisNextDelivery;
import org.elasticmq.MillisNextDelivery;
import org.elasticmq.NewMessageData;
import org.elasticmq.msg.GetQueueStatistics;
import org.elasticmq.msg.SendMessage;

/** Gives each message that goes into a queue its moment on the cloud's clock, by which its messages are counted, too. */
final class StampingQueue extends AbstractActor {
    private final ActorRef queue;
    private final Duration delay;
    private final CloudTime time;

    /** @param delay of messages that say nothing */
    StampingQueue(ActorRef queue, Duration delay, CloudTime time) {
        this.queue = queue;
        this.delay = delay;
        this.time = time;
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(SendMessage.class, send -> queue.forward(new SendMessage(stamped(send.message())), getContext()))
                .match(
                        GetQueueStatistics.class,
                        _ -> queue.forward(new GetQueueStatistics(time.nowMillis()), getContext()))
                .matchAny(other -> queue.forward(other, getContext()))
                .build();
    }

    private NewMessageData stamped(NewMessageData message) {
        var due = switch (message.nextDelivery()) {
            case MillisNextDelivery known -> known;
            case AfterMillisNextDelivery after -> new MillisNextDelivery(time.nowMillis() + after.millis());
            default -> new MillisNextDelivery(time.nowMillis() + delay.toMillis());
        };
        return new NewMessageData(
                message.id(),
                message.content(),
                message.messageAttributes(),
                due,
                message.messageGroupId(),
                message.messageDeduplicationId(),
                message.orderIndex(),
                message.tracingId(),
                message.sequenceNumber(),
                message.deadLetterSourceQueueName());
    }
}
