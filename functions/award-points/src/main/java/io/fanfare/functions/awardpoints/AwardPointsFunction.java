package io.fanfare.functions.awardpoints;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.fanfare.aws.json.AwardMessages;
import io.fanfare.aws.json.Correlation;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Metric;
import io.fanfare.aws.log.Origin;
import io.fanfare.aws.sqs.Batch;
import io.fanfare.engagement.Awards;
import io.fanfare.points.AwardPoints;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;

/** Takes pairs of person and item from the awards queue and posts what is owed for each. */
public final class AwardPointsFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    public AwardPointsFunction() {
        Snapshot.of("award", SQSEvent.class, getApplicationContext(), AwardPointsFunction::new);
    }

    public AwardPointsFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var awardPoints = getApplicationContext().getBean(AwardPoints.class);
        var batch = new Batch(getApplicationContext().getBean(Origin.class), Correlation::of);
        var failed = batch.work(event.getRecords(), SQSMessage::getMessageId, SQSMessage::getBody, body -> {
            var asked = AwardMessages.read(body);
            var pair = asked.pair();
            tell(pair, awardPoints.award(pair.person(), pair.item(), asked.at()));
        });
        return new SQSBatchResponse(
                failed.stream().map(SQSBatchResponse.BatchItemFailure::new).toList());
    }

    private static void tell(Awards.Pair pair, AwardPoints.Outcome outcome) {
        var item = pair.item().value();
        switch (outcome) {
            case AwardPoints.Outcome.Posted(var points) ->
                Log.info("points.posted")
                        .with("item", item)
                        .with("points", points)
                        .count(Metric.POSTINGS, 1)
                        .write();
            case AwardPoints.Outcome.UpToDate _ ->
                Log.info("points.upToDate").with("item", item).write();
            case AwardPoints.Outcome.TakesNoPart _ ->
                Log.info("points.declined").with("item", item).write();
        }
    }
}
