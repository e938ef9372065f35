package io.fanfare.local.sqs;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.msg.CreateQueue;
import org.elasticmq.msg.LookupQueue;
import scala.Option;
import scala.util.Either;
import scala.util.Right;

/**
 * Stands before ElasticMQ's broker and hands out its queues with a {@link StampingQueue} before each: ElasticMQ takes the moment of a new
 * message from the wall clock, and everything else from the clock that it is given.
 */
final class QueueFront extends AbstractActor {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ActorRef broker;
    private final CloudTime time;
    private final Map<String, ActorRef> stamping = new HashMap<>();
    private final Map<String, Duration> delays = new HashMap<>();

    QueueFront(ActorRef broker, CloudTime time) {
        this.broker = broker;
        this.time = time;
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(LookupQueue.class, this::lookUp)
                .match(CreateQueue.class, this::create)
                .match(Found.class, this::answer)
                .matchAny(other -> broker.forward(other, getContext()))
                .build();
    }

    private void lookUp(LookupQueue request) {
        ask(request, request.queueName());
    }

    private void create(CreateQueue request) {
        var delay = request.request().delay();
        delays.put(request.request().name(), delay.isEmpty() ? Duration.ZERO : delay.get());
        ask(request, request.request().name());
    }

    private void ask(Object request, String queue) {
        var asker = getSender();
        Patterns.pipe(
                        Patterns.ask(broker, request, LONGEST).thenApply(answer -> new Found(queue, answer, asker)),
                        getContext().getDispatcher())
                .to(getSelf());
    }

    private void answer(Found found) {
        var answer = switch (found.answer()) {
            case Option<?> some
            when some.isDefined() && some.get() instanceof ActorRef queue ->
                Option.apply(stamped(found.queue(), queue));
            case Right<?, ?> right
            when right.value() instanceof ActorRef queue ->
                (Either<?, ?>) new Right<Object, Object>(stamped(found.queue(), queue));
            default -> found.answer();
        };
        found.asker().tell(answer, getSelf());
    }

    private ActorRef stamped(String name, ActorRef queue) {
        var delay = delays.getOrDefault(name, Duration.ZERO);
        return stamping.computeIfAbsent(
                name,
                _ -> getContext()
                        .actorOf(Props.create(StampingQueue.class, () -> new StampingQueue(queue, delay, time))));
    }

    private record Found(String queue, Object answer, ActorRef asker) {}
}
