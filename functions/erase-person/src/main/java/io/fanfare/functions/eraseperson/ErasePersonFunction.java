package io.fanfare.functions.eraseperson;

import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.privacy.CarryOutErasure;
import io.fanfare.privacy.Erasures;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Erases, every few minutes, whoever is to be erased. What fails stays asked for and keeps nobody else waiting; the run ends with an error
 * then, so that somebody hears of it.
 */
public final class ErasePersonFunction extends MicronautRequestHandler<Map<String, Object>, @Nullable Void> {
    public ErasePersonFunction() {
        Snapshot.of("tick", Map.class, getApplicationContext(), ErasePersonFunction::new);
    }

    public ErasePersonFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public @Nullable Void execute(Map<String, Object> tick) {
        getApplicationContext().getBean(Origin.class).tick(tick.get("tick")).run(this::work);
        return null;
    }

    private void work() {
        var erasures = getApplicationContext().getBean(Erasures.class);
        long failed = erasures.pending().stream()
                .filter(erasure -> !isDone(erasures, erasure))
                .count();
        if (failed > 0) {
            throw new IllegalStateException(failed + " erasures failed; the next run tries them again");
        }
    }

    private boolean isDone(Erasures erasures, Erasures.Erasure erasure) {
        var clock = getApplicationContext().getBean(InstantSource.class);
        try {
            var outcome = getApplicationContext().getBean(CarryOutErasure.class).carryOut(erasure, clock.instant());
            erasures.done(erasure.person());
            Log.info("person.erased").with("outcome", outcome.name()).write();
            return true;
        } catch (RuntimeException fault) {
            Log.fault(fault);
            return false;
        }
    }
}
