package io.fanfare.functions.eraseperson;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.fanfare.aws.json.Correlation;
import io.fanfare.aws.json.ErasureMessages;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.aws.sqs.Batch;
import io.fanfare.privacy.ErasePerson;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.InstantSource;

/** Erases one person for each message. A fault brings the message back, and each step may be repeated. */
public final class ErasePersonFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    public ErasePersonFunction() {}

    public ErasePersonFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var erasePerson = getApplicationContext().getBean(ErasePerson.class);
        var clock = getApplicationContext().getBean(InstantSource.class);
        var batch = new Batch(getApplicationContext().getBean(Origin.class), Correlation::of);
        var failed = batch.work(
                event.getRecords(),
                SQSMessage::getMessageId,
                SQSMessage::getBody,
                body -> tell(erasePerson.erase(ErasureMessages.read(body), clock.instant())));
        return new SQSBatchResponse(
                failed.stream().map(SQSBatchResponse.BatchItemFailure::new).toList());
    }

    private static void tell(ErasePerson.Outcome outcome) {
        Log.info("person.erased").with("outcome", outcome.name()).write();
    }
}
