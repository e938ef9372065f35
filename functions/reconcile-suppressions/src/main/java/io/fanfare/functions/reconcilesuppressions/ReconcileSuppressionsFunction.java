package io.fanfare.functions.reconcilesuppressions;

import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.delivery.ReconcileSuppressions;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Runs every night, and looks at the mail setup, too; the answer counts addresses and people, for a person who invokes it by hand. The schedule's input says nothing. */
public final class ReconcileSuppressionsFunction
        extends MicronautRequestHandler<Map<String, Object>, Map<String, Object>> {
    public ReconcileSuppressionsFunction() {
        Snapshot.of("tick", Map.class, getApplicationContext(), ReconcileSuppressionsFunction::new);
    }

    public ReconcileSuppressionsFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public Map<String, Object> execute(Map<String, Object> tick) {
        var counts = new HashMap<String, Object>();
        getApplicationContext().getBean(Origin.class).tick(tick.get("tick")).run(() -> {
            reconcile(counts);
            checkMail();
        });
        return counts;
    }

    private void reconcile(Map<String, Object> counts) {
        var outcome =
                getApplicationContext().getBean(ReconcileSuppressions.class).reconcile();
        counts.putAll(Map.of("listed", outcome.listed(), "known", outcome.known(), "suppressed", outcome.suppressed()));
        Log.info("suppressions.reconciled")
                .with("suppressed", outcome.suppressed())
                .write();
    }

    /** The list is brought in whatever comes of this: the next night looks again, and the report says when it was made. */
    private void checkMail() {
        try {
            getApplicationContext()
                    .getBean(CheckMailNightly.class)
                    .check(getApplicationContext().getBean(InstantSource.class).instant());
        } catch (RuntimeException fault) {
            Log.warn("mail.unchecked").with("fault", fault.getClass().getName()).write();
        }
    }
}
