package io.fanfare.aws.sqs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through the messages of one delivery, one after another, so that a fault costs its own message alone. */
public final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private Batch() {}

    /**
     * The ids of the messages that failed, for {@code ReportBatchItemFailures}. The fault's type is logged, its text is not: it may hold
     * what a log must not.
     */
    public static <M> List<String> work(List<M> messages, Function<M, String> id, Consumer<M> work) {
        var failed = new ArrayList<String>();
        for (var message : messages) {
            try {
                work.accept(message);
            } catch (RuntimeException fault) {
                LOG.warn(
                        "message {} failed: {}",
                        id.apply(message),
                        fault.getClass().getName());
                failed.add(id.apply(message));
            }
        }
        return failed;
    }
}
