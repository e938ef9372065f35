package io.fanfare.functions.reconcilesuppressions;

import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.aws.priming.Priming;
import io.fanfare.delivery.ReconcileSuppressions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.HashMap;
import java.util.Map;

/** Runs every night; the answer counts addresses and people, for a person who invokes it by hand. The schedule's input says nothing. */
public final class ReconcileSuppressionsFunction
        extends MicronautRequestHandler<Map<String, Object>, Map<String, Object>> {
    public ReconcileSuppressionsFunction() {
        Priming.of("tick", Map.class, ReconcileSuppressionsFunction::new);
    }

    public ReconcileSuppressionsFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public Map<String, Object> execute(Map<String, Object> tick) {
        var counts = new HashMap<String, Object>();
        getApplicationContext().getBean(Origin.class).tick(tick.get("tick")).run(() -> reconcile(counts));
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
}
