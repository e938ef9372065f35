package io.fanfare.functions.weeklydigest;

import io.fanfare.digest.AskForDigests;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every hour: asks for the digests of the slots that have come. The schedule's input says nothing. */
public final class WeeklyDigestFunction extends MicronautRequestHandler<Map<String, Object>, @Nullable Void> {
    private static final Logger LOG = LoggerFactory.getLogger(WeeklyDigestFunction.class);

    public WeeklyDigestFunction() {}

    public WeeklyDigestFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public @Nullable Void execute(Map<String, Object> tick) {
        var context = getApplicationContext();
        int slots = context.getBean(AskForDigests.class)
                .run(context.getBean(InstantSource.class).instant());
        LOG.info("{} digest slots had come", slots);
        return null;
    }
}
