package io.fanfare.local.sqs;

import io.fanfare.local.lambda.FunctionHost;
import io.fanfare.local.sqs.QueueMirror.Waiting;
import io.fanfare.local.template.Stack.Mapping;
import io.fanfare.local.template.Stack.QueueSpec;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The stack's queues, to look at and to send to. */
public final class Queues {
    private final List<Queue> queues;

    /** @param base what a queue's address begins with */
    public Queues(List<QueueSpec> specs, String base, QueueMirror mirror, SqsClient client) {
        queues = specs.stream()
                .map(spec -> new Queue(spec, base + "/" + spec.name(), mirror, client))
                .toList();
    }

    public List<Queue> all() {
        return queues;
    }

    /** @param id the queue's logical id */
    public Queue named(String id) {
        return queues.stream()
                .filter(queue -> queue.spec().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no queue " + id));
    }

    public Queue byArn(String arn) {
        return queues.stream()
                .filter(queue -> queue.spec().arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no queue " + arn));
    }

    /** The mapping from a queue to a function. */
    public EventSource source(Mapping mapping, FunctionHost function, EventSource.Wire wire) {
        var queue = byArn(mapping.queueArn());
        var redrive = queue.spec().redrive();
        var deadLetters =
                redrive == null ? null : byArn(redrive.deadLetterArn()).url();
        return new EventSource(mapping, queue.spec(), queue.url(), deadLetters, function, wire);
    }

    /** One queue. */
    public record Queue(QueueSpec spec, String url, QueueMirror mirror, SqsClient client) {
        /** What lies in it, oldest first; looking changes nothing. */
        public List<Waiting> peek() {
            return mirror.messages(spec.name());
        }

        public int depth() {
            return peek().size();
        }

        public void send(String body) {
            client.sendMessage(request -> request.queueUrl(url).messageBody(body));
        }
    }
}
