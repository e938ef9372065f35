package io.fanfare.aws.sqs;

import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Works through the messages of one delivery, one after another, so that a fault costs its own message alone.
 *
 * @param correlation the correlation id that a body carries
 */
public record Batch(Origin origin, UnaryOperator<String> correlation) {
    /**
     * The ids of the messages that failed, for {@code ReportBatchItemFailures}.
     *
     * @param work takes the body; what it logs and sends bears the message's ids
     */
    public <M> List<String> work(
            List<M> messages, Function<M, String> id, Function<M, String> body, Consumer<String> work) {
        var failed = new ArrayList<String>();
        for (var message : messages) {
            var text = body.apply(message);
            origin.work(id.apply(message), correlation.apply(text)).run(() -> {
                try {
                    work.accept(text);
                } catch (RuntimeException fault) {
                    Log.fault(fault);
                    failed.add(id.apply(message));
                }
            });
        }
        return failed;
    }
}
