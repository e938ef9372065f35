package io.fanfare.local.sqs;

import com.typesafe.config.ConfigFactory;
import io.fanfare.local.sqs.QueueMirror.Waiting;
import io.fanfare.local.template.Stack.QueueSpec;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.MessageContent;
import org.elasticmq.NeverReceived$;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.TracingId;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.msg.LookupQueue;
import org.elasticmq.msg.RestoreMessages;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** ElasticMQ in this JVM, on a free port of loopback and on the cloud's clock. */
public final class QueueServer implements AutoCloseable {
    /** Few threads: idle ones of this pool look for work in a circle. */
    private static final String QUIET = """
            pekko { loglevel = ERROR, stdout-loglevel = OFF
              actor.default-dispatcher.fork-join-executor { parallelism-min = 2, parallelism-max = 2 } }
            """;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ActorSystem actors;
    private final SQSRestServer server;
    private final URI endpoint;
    private final QueueMirror mirror;
    private final ActorRef front;

    public QueueServer(InstantSource clock, String region, String account) {
        mirror = new QueueMirror(clock);
        actors = ActorSystem.create("queues", ConfigFactory.parseString(QUIET).withFallback(ConfigFactory.load()));
        var seen = mirror;
        var listener = actors.actorOf(Props.create(Listener.class, () -> new Listener(seen)));
        var time = new CloudTime(clock);
        var broker = actors.actorOf(Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(time, StrictSQSLimits$.MODULE$, Option.apply(listener))));
        front = actors.actorOf(Props.create(QueueFront.class, () -> new QueueFront(broker, time)));
        server = SQSRestServerBuilder.withActorSystem(actors)
                .withQueueManagerActor(front)
                .withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(region)
                .withAWSAccountId(account)
                .start();
        endpoint = URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
    }

    public URI endpoint() {
        return endpoint;
    }

    public QueueMirror mirror() {
        return mirror;
    }

    /** Makes the queues of the template, dead-letter queues first. */
    public void create(SqsClient client, List<QueueSpec> queues) {
        queues.stream().filter(queue -> queue.redrive() == null).forEach(queue -> create(client, queue));
        queues.stream().filter(queue -> queue.redrive() != null).forEach(queue -> create(client, queue));
    }

    private static void create(SqsClient client, QueueSpec queue) {
        var attributes = new EnumMap<QueueAttributeName, String>(Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                        Long.toString(queue.visibility().toSeconds()),
                QueueAttributeName.DELAY_SECONDS, Long.toString(queue.delay().toSeconds())));
        var redrive = queue.redrive();
        if (redrive != null) {
            attributes.put(
                    QueueAttributeName.REDRIVE_POLICY,
                    "{\"deadLetterTargetArn\":\"" + redrive.deadLetterArn() + "\",\"maxReceiveCount\":\""
                            + redrive.maxReceives() + "\"}");
        }
        client.createQueue(request -> request.queueName(queue.name()).attributes(attributes));
    }

    /** Puts messages of an earlier run back as they were. */
    public void restore(String queue, List<Waiting> messages) {
        var restored = messages.stream().map(QueueServer::message).toList();
        var found = (Option<?>) ask(front, new LookupQueue(queue));
        if (found.isDefined() && found.get() instanceof ActorRef actor) {
            ask(
                    actor,
                    new RestoreMessages(CollectionConverters.asScala(restored).toList()));
            for (int at = 0; at < restored.size(); at++) {
                mirror.restore(queue, restored.get(at), messages.get(at).sent());
            }
        }
    }

    private static Object ask(ActorRef actor, Object question) {
        return Patterns.ask(actor, question, LONGEST).toCompletableFuture().join();
    }

    private static InternalMessage message(Waiting waiting) {
        var trace = waiting.trace();
        return new InternalMessage(
                waiting.id(),
                CollectionConverters.asScala(new ArrayList<String>()),
                waiting.visible().toEpochMilli(),
                new MessageContent(waiting.body()),
                Map$.MODULE$.empty(),
                waiting.sent().atOffset(ZoneOffset.UTC),
                0,
                NeverReceived$.MODULE$,
                waiting.receives(),
                false,
                Option.empty(),
                Option.empty(),
                trace == null ? Option.empty() : Option.apply(new TracingId(trace)),
                Option.empty(),
                Option.empty());
    }

    @Override
    public void close() {
        server.stopAndWait();
        actors.terminate();
    }

    /** Keeps the mirror. */
    private static final class Listener extends AbstractActor {
        private final QueueMirror mirror;

        Listener(QueueMirror mirror) {
            this.mirror = mirror;
        }

        @Override
        public Receive createReceive() {
            return receiveBuilder()
                    .match(QueueEvent.MessageAdded.class, event -> mirror.put(event.queueName(), event.message()))
                    .match(QueueEvent.MessageUpdated.class, event -> mirror.put(event.queueName(), event.message()))
                    .match(
                            QueueEvent.MessageRemoved.class,
                            event -> mirror.remove(event.queueName(), event.messageId()))
                    .matchAny(_ -> {})
                    .build();
        }

        @Override
        public void aroundReceive(scala.PartialFunction<Object, scala.runtime.BoxedUnit> receive, Object event) {
            super.aroundReceive(receive, event);
            // ElasticMQ answers its caller only after the listener did, so the mirror is never behind.
            getSender().tell(OperationSuccessful$.MODULE$, getSelf());
        }
    }
}
