package io.fanfare.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * Stands in every SDK client of this JVM (by a file of the SDK's own) and writes down what functions hand to queues and to the bus, and the
 * trace headers that go along, while somebody listens.
 */
public final class Overheard implements ExecutionInterceptor {
    private static volatile @Nullable ConcurrentLinkedQueue<String> heard;

    /** Hears everything from now on. */
    static void listen() {
        heard = new ConcurrentLinkedQueue<>();
    }

    /** What was heard; nobody listens any more. */
    static List<String> stop() {
        var all = heard;
        heard = null;
        return all == null ? List.of() : new ArrayList<>(all);
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        var all = heard;
        if (all == null) {
            return;
        }
        context.httpRequest().firstMatchingHeader("X-Amzn-Trace-Id").ifPresent(all::add);
        switch (context.request()) {
            case SendMessageRequest message -> all.add(message.messageBody() + message.messageAttributes());
            case SendMessageBatchRequest batch ->
                all.add(batch.entries().stream()
                        .map(entry -> entry.messageBody() + entry.messageAttributes())
                        .collect(Collectors.joining("\n")));
            case PutEventsRequest events -> all.add(events.toString());
            default -> {}
        }
    }
}
