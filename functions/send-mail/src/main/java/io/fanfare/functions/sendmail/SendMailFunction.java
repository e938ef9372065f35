package io.fanfare.functions.sendmail;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.fanfare.aws.json.Correlation;
import io.fanfare.aws.json.MailMessages;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Metric;
import io.fanfare.aws.log.Origin;
import io.fanfare.aws.sqs.Batch;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;

/** Sends one mail for each message. A mail that is put off is queued again: its message is done. */
public final class SendMailFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    public SendMailFunction() {
        Snapshot.of("campaign", SQSEvent.class, getApplicationContext(), SendMailFunction::new);
    }

    public SendMailFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var mails = getApplicationContext().getBean(Mails.class);
        var batch = new Batch(getApplicationContext().getBean(Origin.class), Correlation::of);
        var failed = batch.work(event.getRecords(), SQSMessage::getMessageId, SQSMessage::getBody, body -> {
            var request = MailMessages.read(body);
            mails.order(request).ifPresent(order -> tell(order, mails.send(order)));
        });
        return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
    }

    private static void tell(MailOrder order, MailOutcome outcome) {
        var line = switch (outcome) {
            case MailOutcome.Sent(var id) ->
                Log.info("mail.sent").with("message", id).count(Metric.MAILS_SENT, 1);
            case MailOutcome.PutOff put -> Log.warn("mail.putOff").with("reason", word(put.reason()));
            case MailOutcome.Refused(var reason) -> Log.warn("mail.refused").with("reason", word(reason));
            case MailOutcome.Unknown(var reason) ->
                Log.warn("mail.unknown").with("reason", word(reason)).count(Metric.MAILS_UNKNOWN, 1);
            case MailOutcome.Unwanted() -> Log.info("mail.unwanted");
            case MailOutcome.NothingToSay() -> Log.info("mail.nothingToSay");
            case MailOutcome.Before(var state) -> Log.info("mail.before").with("state", state.name());
            case MailOutcome.OverBudget() -> Log.info("mail.overBudget");
        };
        line.with("mail", order.key().text())
                .with("week", order.week().toString())
                .write();
    }

    private static String word(String reason) {
        return reason.replace(' ', '-');
    }
}
