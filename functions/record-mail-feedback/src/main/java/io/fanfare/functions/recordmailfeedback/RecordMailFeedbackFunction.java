package io.fanfare.functions.recordmailfeedback;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.fanfare.aws.json.MailEventReader;
import io.fanfare.aws.json.SendingEventReader;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.aws.sqs.Batch;
import io.fanfare.delivery.FollowSendingStatus;
import io.fanfare.delivery.FollowSendingStatus.Change;
import io.fanfare.delivery.MailFeedback;
import io.fanfare.delivery.RecordMailFeedback;
import io.fanfare.delivery.SendingStatus;
import io.fanfare.engagement.Engagement.Delivered.Arrival;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.InstantSource;
import java.util.ArrayList;

/**
 * Takes what SES says of mails, as EventBridge puts it on the queue. A fault while the arrivals are handed in fails the whole delivery, which
 * is then recorded again.
 */
public final class RecordMailFeedbackFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    public RecordMailFeedbackFunction() {
        Snapshot.of("delivery", SQSEvent.class, getApplicationContext(), RecordMailFeedbackFunction::new);
    }

    public RecordMailFeedbackFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var recordMailFeedback = getApplicationContext().getBean(RecordMailFeedback.class);
        var arrivals = new ArrayList<Arrival>();
        var batch = new Batch(getApplicationContext().getBean(Origin.class), MailEventReader::correlation);
        var failed = batch.work(event.getRecords(), SQSMessage::getMessageId, SQSMessage::getBody, body -> {
            SendingEventReader.read(body).ifPresent(this::follow);
            MailEventReader.read(body).ifPresent(feedback -> {
                recordMailFeedback.record(feedback).ifPresent(arrivals::add);
                tell(feedback);
            });
        });
        recordMailFeedback.tell(arrivals);
        return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
    }

    private static void tell(MailFeedback feedback) {
        Log.info("mail.heard")
                .with("state", feedback.state().name())
                .with("message", feedback.messageId())
                .with("mail", feedback.claim().mail().text())
                .write();
    }

    private void follow(Change change) {
        var context = getApplicationContext();
        var now = context.getBean(InstantSource.class).instant();
        if (context.getBean(FollowSendingStatus.class).follow(change, now)) {
            Log.error("mails.held")
                    .with("why", SendingStatus.Hold.Why.STOPPED.name())
                    .with("reason", SendingStatus.Hold.SENDING_DISABLED)
                    .write();
        }
    }
}
