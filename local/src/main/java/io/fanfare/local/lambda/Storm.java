package io.fanfare.local.lambda;

import java.util.Collection;
import java.util.List;

/**
 * What goes wrong around functions: nothing, unless a test says otherwise. A call that a storm lets fail with a crash loses its instance, as
 * when the process dies.
 */
public interface Storm {
    Storm CALM = new Storm() {};

    /**
     * A function is about to ask AWS; what this throws happens instead.
     *
     * @param function its logical id
     * @param service as the SDK calls it: {@code Sqs}
     */
    default void before(String function, String service, String operation) {}

    /** AWS has done it; what this throws keeps the answer from the function. */
    default void after(String function, String service, String operation) {}

    /** A batch in the order in which a function gets it. */
    default <M> List<M> order(List<M> batch) {
        return batch;
    }

    /** Whether the queue will deliver this message once more. */
    default boolean doubles() {
        return false;
    }

    /**
     * A call with these messages is over.
     *
     * @param answered false when the process died, which Lambda's own log says where the function's cannot
     */
    default void ended(Collection<String> messages, boolean answered) {}
}
