package io.fanfare.functions.recordengagement;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.fanfare.aws.json.EngagementReader;
import io.fanfare.aws.sqs.Batch;
import io.fanfare.engagement.RecordEngagement;
import io.fanfare.kernel.Hour;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.HashSet;

/** Takes hits and deeds from the engagements queue; a fault while marking fails the whole delivery, which is then appended again. */
public final class RecordEngagementFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    public RecordEngagementFunction() {}

    public RecordEngagementFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var recordEngagement = getApplicationContext().getBean(RecordEngagement.class);
        var hours = new HashSet<Hour>();
        var failed = Batch.work(
                event.getRecords(),
                SQSEvent.SQSMessage::getMessageId,
                message -> hours.addAll(recordEngagement.append(EngagementReader.read(message.getBody()))));
        recordEngagement.mark(hours);
        return new SQSBatchResponse(
                failed.stream().map(SQSBatchResponse.BatchItemFailure::new).toList());
    }
}
