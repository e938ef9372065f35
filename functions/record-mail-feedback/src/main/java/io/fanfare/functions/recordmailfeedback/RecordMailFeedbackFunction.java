package io.fanfare.functions.recordmailfeedback;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.fanfare.aws.json.MailEventReader;
import io.fanfare.aws.sqs.Batch;
import io.fanfare.delivery.RecordMailFeedback;
import io.fanfare.engagement.Engagement.Delivered.Arrival;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.ArrayList;

/**
 * Takes what SES says of mails, as EventBridge puts it on the queue. A fault while the arrivals are handed in fails the whole delivery, which
 * is then recorded again.
 */
public final class RecordMailFeedbackFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    public RecordMailFeedbackFunction() {}

    public RecordMailFeedbackFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var recordMailFeedback = getApplicationContext().getBean(RecordMailFeedback.class);
        var arrivals = new ArrayList<Arrival>();
        var failed = Batch.work(
                event.getRecords(),
                SQSMessage::getMessageId,
                message -> MailEventReader.read(message.getBody())
                        .flatMap(recordMailFeedback::record)
                        .ifPresent(arrivals::add));
        recordMailFeedback.tell(arrivals);
        return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
    }
}
