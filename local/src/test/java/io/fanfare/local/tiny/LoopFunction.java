package io.fanfare.local.tiny;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.fanfare.aws.http.Clients;
import io.micronaut.context.ApplicationContext;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends each message to its own queue again; one that says so goes to a queue that its role does not name. */
public final class LoopFunction implements RequestHandler<SQSEvent, String> {
    private final SqsClient client = Clients.of(SqsClient.builder());
    private final ApplicationContext context;

    public LoopFunction(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public String handleRequest(SQSEvent event, Context call) {
        for (var message : event.getRecords()) {
            Log.add(message.getBody());
            var to = message.getBody().equals("elsewhere") ? "note.queue.url" : "loop.queue.url";
            var url = context.getEnvironment().getRequiredProperty(to, String.class);
            client.sendMessage(request -> request.queueUrl(url).messageBody(message.getBody()));
        }
        return "done";
    }
}
