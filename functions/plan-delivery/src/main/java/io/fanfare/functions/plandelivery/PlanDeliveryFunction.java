package io.fanfare.functions.plandelivery;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.fanfare.aws.json.PlanMessages;
import io.fanfare.aws.sqs.Batch;
import io.fanfare.delivery.PlanPage;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.InstantSource;

/** Plans one page of the roster for each message: the bounded work of docs/messages.md {@code plan}. */
public final class PlanDeliveryFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    public PlanDeliveryFunction() {}

    public PlanDeliveryFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var planPage = getApplicationContext().getBean(PlanPage.class);
        var clock = getApplicationContext().getBean(InstantSource.class);
        var failed = Batch.work(
                event.getRecords(),
                SQSMessage::getMessageId,
                message -> planPage.plan(PlanMessages.read(message.getBody()), clock.instant()));
        return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
    }
}
