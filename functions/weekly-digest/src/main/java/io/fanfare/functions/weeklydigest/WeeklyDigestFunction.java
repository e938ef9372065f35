package io.fanfare.functions.weeklydigest;

import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.digest.AskForDigests;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every hour: asks for the digests of the slots that have come. The schedule's input says nothing. */
public final class WeeklyDigestFunction extends MicronautRequestHandler<Map<String, Object>, @Nullable Void> {
    public WeeklyDigestFunction() {
        Snapshot.of("tick", Map.class, getApplicationContext(), WeeklyDigestFunction::new);
    }

    public WeeklyDigestFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public @Nullable Void execute(Map<String, Object> tick) {
        var context = getApplicationContext();
        context.getBean(Origin.class).tick(tick.get("tick")).run(() -> {
            int slots = context.getBean(AskForDigests.class)
                    .run(context.getBean(InstantSource.class).instant());
            Log.info("digests.asked").with("slots", slots).write();
        });
        return null;
    }
}
