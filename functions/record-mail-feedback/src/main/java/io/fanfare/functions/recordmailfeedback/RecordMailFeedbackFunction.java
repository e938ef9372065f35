package io.fanfare.functions.recordmailfeedback;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.fanfare.aws.json.MailEventReader;
import io.fanfare.aws.sqs.Batch;
import io.fanfare.delivery.RecordMailFeedback;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;

/** Takes what SES says of mails, as EventBridge puts it on the queue. */
public final class RecordMailFeedbackFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    public RecordMailFeedbackFunction() {}

    public RecordMailFeedbackFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var recordMailFeedback = getApplicationContext().getBean(RecordMailFeedback.class);
        var failed = Batch.work(
                event.getRecords(),
                SQSMessage::getMessageId,
                message -> MailEventReader.read(message.getBody()).ifPresent(recordMailFeedback::record));
        return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
    }
}
