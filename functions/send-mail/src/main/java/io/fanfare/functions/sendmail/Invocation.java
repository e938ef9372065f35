package io.fanfare.functions.sendmail;

import com.amazonaws.services.lambda.runtime.Context;
import io.fanfare.delivery.TimeLeft;
import io.micronaut.function.aws.LambdaContextFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Remembers the context of the present invocation, which Micronaut's handler does not pass on, for its clock. */
final class Invocation implements LambdaContextFactory, TimeLeft {
    private volatile @Nullable Context context;

    @Override
    public void registerSingletons(Context present) {
        context = present;
    }

    /** Without a context, as in a test, nothing ends the invocation. */
    @Override
    public Duration left() {
        var present = context;
        return present == null ? Duration.ofDays(1) : Duration.ofMillis(present.getRemainingTimeInMillis());
    }
}
