package io.fanfare.functions.awardpoints;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.fanfare.aws.json.AwardMessages;
import io.fanfare.aws.sqs.Batch;
import io.fanfare.points.AwardPoints;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;

/** Takes pairs of person and item from the awards queue and posts what is owed for each. */
public final class AwardPointsFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    public AwardPointsFunction() {}

    public AwardPointsFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var awardPoints = getApplicationContext().getBean(AwardPoints.class);
        var failed = Batch.work(event.getRecords(), SQSEvent.SQSMessage::getMessageId, message -> {
            var pair = AwardMessages.read(message.getBody());
            awardPoints.award(pair.person(), pair.item());
        });
        return new SQSBatchResponse(
                failed.stream().map(SQSBatchResponse.BatchItemFailure::new).toList());
    }
}
