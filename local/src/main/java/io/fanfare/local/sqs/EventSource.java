package io.fanfare.local.sqs;

import io.fanfare.local.engine.Timed;
import io.fanfare.local.lambda.Answer;
import io.fanfare.local.lambda.FunctionHost;
import io.fanfare.local.lambda.Lineage;
import io.fanfare.local.template.Stack.Mapping;
import io.fanfare.local.template.Stack.QueueSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Lambda's event source mapping from a queue to a function: forms batches by size and window, keeps to the concurrency, deletes what is
 * done and leaves the rest to the queue's visibility and redrive.
 */
public final class EventSource implements Timed {
    private static final Logger LOG = LoggerFactory.getLogger(EventSource.class);
    private static final int RECEIVE = 10;

    private final Mapping mapping;
    private final QueueSpec queue;
    private final String url;
    private final @Nullable String deadLetterUrl;
    private final FunctionHost function;
    private final Wire wire;
    private final AtomicInteger running = new AtomicInteger();

    /**
     * What every mapping needs.
     *
     * @param onDone runs after each batch
     */
    public record Wire(
            SqsClient client,
            QueueMirror mirror,
            InstantSource clock,
            ExecutorService workers,
            String region,
            int concurrency,
            Runnable onDone) {}

    public EventSource(
            Mapping mapping,
            QueueSpec queue,
            String url,
            @Nullable String deadLetterUrl,
            FunctionHost function,
            Wire wire) {
        this.mapping = mapping;
        this.queue = queue;
        this.url = url;
        this.deadLetterUrl = deadLetterUrl;
        this.function = function;
        this.wire = wire;
    }

    @Override
    public @Nullable Instant nextDue() {
        var look = wire.mirror().look(queue.name());
        var since = look.since();
        if (since == null) {
            return look.next();
        }
        var window = since.plus(mapping.window());
        var next = look.next();
        return next == null || window.isBefore(next) ? window : next;
    }

    @Override
    public boolean runDue(boolean flush) {
        var did = false;
        while (running.get() < concurrency() && due(flush)) {
            var batch = receive();
            did = true;
            if (!batch.isEmpty()) {
                running.incrementAndGet();
                wire.workers().execute(() -> work(batch));
            }
        }
        return did;
    }

    @Override
    public int running() {
        return running.get();
    }

    private int concurrency() {
        return mapping.concurrency() == 0 ? wire.concurrency() : Math.min(mapping.concurrency(), wire.concurrency());
    }

    private boolean due(boolean flush) {
        var look = wire.mirror().look(queue.name());
        var since = look.since();
        return since != null
                && (flush
                        || look.ready() >= mapping.batchSize()
                        || !since.plus(mapping.window()).isAfter(wire.clock().instant()));
    }

    /** Takes a batch; empty when everything that was ready had been received too often and went to the dead letters. */
    private List<Message> receive() {
        var batch = new ArrayList<Message>();
        while (batch.size() < mapping.batchSize()) {
            var wanted = Math.min(RECEIVE, mapping.batchSize() - batch.size());
            var messages = wire.client()
                    .receiveMessage(request -> request.queueUrl(url)
                            .maxNumberOfMessages(wanted)
                            .messageSystemAttributeNamesWithStrings("All")
                            .messageAttributeNames("All"))
                    .messages();
            batch.addAll(messages);
            if (messages.size() < wanted) {
                break;
            }
        }
        return batch;
    }

    private void work(List<Message> received) {
        try {
            var storm = function.storm();
            received.stream().filter(_ -> storm.doubles()).forEach(this::sendAgain);
            var ordered = storm.order(received);
            var batch = function.function().recursionAllowed() ? ordered : withoutLoops(ordered);
            if (!batch.isEmpty()) {
                call(batch);
            }
        } catch (RuntimeException fault) {
            LOG.error("the mapping of {} stumbled", queue.name(), fault);
        } finally {
            running.decrementAndGet();
            wire.onDone().run();
        }
    }

    private void call(List<Message> batch) {
        function.meter()
                .batch(
                        function.function().name(),
                        batch.size(),
                        !mapping.window().isZero());
        var sent = new HashMap<String, Long>();
        var lineage = Lineage.NONE;
        for (var message : batch) {
            var moment = wire.mirror().sent(queue.name(), message.messageId());
            if (moment != null) {
                sent.put(message.messageId(), moment.toEpochMilli());
            }
            lineage = lineage.and(lineage(message));
        }
        var answer = function.invoke(SqsEvent.of(batch, queue.arn(), wire.region(), sent), lineage);
        var ids = batch.stream().map(Message::messageId).collect(Collectors.toUnmodifiableSet());
        function.storm().ended(ids, answer instanceof Answer.Returned);
        var failed = BatchAnswer.failed(answer, ids, mapping.reportsFailures());
        if (!failed.isEmpty()) {
            LOG.warn("{} of {} messages of {} failed", failed.size(), batch.size(), queue.name());
        }
        delete(batch.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .toList());
    }

    /** SQS delivers at least once: a double comes later, and not beside its twin. */
    private void sendAgain(Message message) {
        wire.client().sendMessage(request -> request.queueUrl(url).messageBody(message.body()));
    }

    /** Lambda's guard against loops: what went round too often goes to the dead letters instead of the function. */
    private List<Message> withoutLoops(List<Message> received) {
        var endless = received.stream()
                .filter(message -> lineage(message).of(function.function().id()) >= Lineage.LIMIT)
                .toList();
        if (endless.isEmpty()) {
            return received;
        }
        LOG.error(
                "{} calls itself in a loop; {} messages stopped",
                function.function().id(),
                endless.size());
        if (deadLetterUrl != null) {
            for (var message : endless) {
                wire.client()
                        .sendMessage(request -> request.queueUrl(deadLetterUrl).messageBody(message.body()));
            }
        }
        delete(endless);
        return received.stream().filter(message -> !endless.contains(message)).toList();
    }

    private static Lineage lineage(Message message) {
        return Lineage.parse(message.attributesAsStrings().get("AWSTraceHeader"));
    }

    private void delete(List<Message> messages) {
        for (int from = 0; from < messages.size(); from += RECEIVE) {
            var some = messages.subList(from, Math.min(messages.size(), from + RECEIVE));
            wire.client()
                    .deleteMessageBatch(request -> request.queueUrl(url)
                            .entries(some.stream()
                                    .map(message -> DeleteMessageBatchRequestEntry.builder()
                                            .id(message.messageId())
                                            .receiptHandle(message.receiptHandle())
                                            .build())
                                    .toList()));
        }
    }
}
