package io.fanfare.local.tiny;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Notes the bodies of a batch; some bodies make it fail. */
public final class NoteFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
    public NoteFunction(ApplicationContext context) {}

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context call) {
        Log.add(event.getRecords().stream()
                .map(SQSEvent.SQSMessage::getBody)
                .sorted()
                .collect(Collectors.joining(" ")));
        var failures = new ArrayList<BatchItemFailure>();
        for (var message : event.getRecords()) {
            switch (message.getBody()) {
                case "poison" -> failures.add(new BatchItemFailure(message.getMessageId()));
                case "nonsense" -> {
                    return new SQSBatchResponse(List.of(new BatchItemFailure("no such message")));
                }
                case "crash" -> throw new IllegalStateException("as asked");
                case "hang" -> sleep();
                default -> {}
            }
        }
        return new SQSBatchResponse(failures);
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
