package io.fanfare.functions.recordengagement;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.fanfare.aws.json.Correlation;
import io.fanfare.aws.json.EngagementReader;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Metric;
import io.fanfare.aws.log.Origin;
import io.fanfare.aws.sqs.Batch;
import io.fanfare.engagement.RecordEngagement;
import io.fanfare.kernel.Hour;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.HashSet;

/** Takes hits and deeds from the engagements queue; a fault while marking fails the whole delivery, which is then appended again. */
public final class RecordEngagementFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    public RecordEngagementFunction() {
        Snapshot.of("batch", SQSEvent.class, getApplicationContext(), RecordEngagementFunction::new);
    }

    public RecordEngagementFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var recordEngagement = getApplicationContext().getBean(RecordEngagement.class);
        var hours = new HashSet<Hour>();
        var batch = new Batch(getApplicationContext().getBean(Origin.class), Correlation::of);
        var failed = batch.work(event.getRecords(), SQSMessage::getMessageId, SQSMessage::getBody, body -> {
            var engagement = EngagementReader.read(body);
            hours.addAll(recordEngagement.append(engagement));
            Log.info("evidence.kept")
                    .with("kind", engagement.getClass().getSimpleName())
                    .with("hour", Hour.of(engagement.moment()).toString())
                    .count(Metric.EVIDENCE, 1)
                    .write();
        });
        recordEngagement.mark(hours);
        return new SQSBatchResponse(
                failed.stream().map(SQSBatchResponse.BatchItemFailure::new).toList());
    }
}
