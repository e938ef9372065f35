package io.fanfare.functions.plandelivery;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.fanfare.aws.json.Correlation;
import io.fanfare.aws.json.DigestMessages;
import io.fanfare.aws.json.PlanMessages;
import io.fanfare.aws.json.SharersMessages;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.aws.sqs.Batch;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.campaign.SharersOrder;
import io.fanfare.delivery.PlanOutcome;
import io.fanfare.delivery.PlanPage;
import io.fanfare.delivery.WriteToSharers;
import io.fanfare.digest.PlanDigests;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Plans one page of the roster, of a digest slot, or of an item's sharers for each message: the bounded work of docs/messages.md {@code plan},
 * {@code digests}, {@code recalled} and {@code ended}.
 */
public final class PlanDeliveryFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    public PlanDeliveryFunction() {
        Snapshot.of("plan", SQSEvent.class, getApplicationContext(), PlanDeliveryFunction::new);
    }

    public PlanDeliveryFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var batch = new Batch(getApplicationContext().getBean(Origin.class), Correlation::of);
        var failed = batch.work(event.getRecords(), SQSMessage::getMessageId, SQSMessage::getBody, this::plan);
        return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
    }

    private void plan(String message) {
        var context = getApplicationContext();
        var now = context.getBean(InstantSource.class).instant();
        if (DigestMessages.isOne(message)) {
            context.getBean(PlanDigests.class).plan(DigestMessages.read(message), now);
        } else if (SharersMessages.isOne(message)) {
            var order = SharersMessages.read(message);
            tell(order, context.getBean(WriteToSharers.class).write(order, now));
        } else {
            var order = PlanMessages.read(message);
            tell(order, context.getBean(PlanPage.class).plan(order, now));
        }
    }

    private static void tell(SharersOrder order, Optional<Integer> mails) {
        var line = mails.map(many -> Log.info("sharers.asked").with("mails", many))
                .orElseGet(() -> Log.info("sharers.wait"));
        line.with("item", order.item().value())
                .with("part", order.part())
                .with("look", order.look())
                .write();
    }

    private static void tell(PlanOrder order, PlanOutcome outcome) {
        var line = switch (outcome) {
            case PlanOutcome.Planned(var page) -> Log.info("page.planned").with("mails", page.people());
            case PlanOutcome.NotRunning() -> Log.info("page.notRunning");
        };
        line.with("campaign", order.campaign().value())
                .with("segment", order.segment())
                .with("hop", order.hop())
                .write();
    }
}
