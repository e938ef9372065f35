package io.fanfare.functions.sendmail;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.fanfare.aws.json.MailMessages;
import io.fanfare.aws.sqs.Batch;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one mail for each message. A mail that is put off is queued again: its message is done. */
public final class SendMailFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(SendMailFunction.class);

    public SendMailFunction() {}

    public SendMailFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var mails = getApplicationContext().getBean(Mails.class);
        var failed = Batch.work(event.getRecords(), SQSMessage::getMessageId, message -> {
            var request = MailMessages.read(message.getBody());
            mails.order(request).ifPresent(order -> settle(order, mails.send(order)));
        });
        return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
    }

    private static void settle(MailOrder order, MailOutcome outcome) {
        var mail = order.week() + " " + order.key().text();
        switch (outcome) {
            case MailOutcome.PutOff put -> LOG.warn("mail {} to {} put off: {}", mail, order.person(), put.reason());
            case MailOutcome.Refused(var reason) -> LOG.warn("mail {} to {} refused: {}", mail, order.person(), reason);
            case MailOutcome.Unknown(var reason) -> LOG.warn("mail {} to {} unknown: {}", mail, order.person(), reason);
            case MailOutcome.Sent _,
                    MailOutcome.Unwanted _,
                    MailOutcome.NothingToSay _,
                    MailOutcome.Before _,
                    MailOutcome.OverBudget _ -> {}
        }
    }
}
