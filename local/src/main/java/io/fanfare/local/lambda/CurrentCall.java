package io.fanfare.local.lambda;

import io.fanfare.local.meter.MeteredCall;
import org.jspecify.annotations.Nullable;

/** The call that a thread works for: an SDK client asks for it when it sends something. Threads that a handler starts inherit it. */
final class CurrentCall {
    private static final InheritableThreadLocal<@Nullable Call> CURRENT = new InheritableThreadLocal<>();

    private CurrentCall() {}

    static @Nullable Call get() {
        return CURRENT.get();
    }

    static void set(@Nullable Call call) {
        CURRENT.set(call);
    }

    /**
     * A call.
     *
     * @param lineage the chain with this call in it
     */
    record Call(Access access, Lineage lineage, MeteredCall metered, Storm storm) {
        String function() {
            return access.function();
        }
    }
}
