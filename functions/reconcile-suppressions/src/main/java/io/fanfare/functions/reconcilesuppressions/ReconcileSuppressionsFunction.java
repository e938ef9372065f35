package io.fanfare.functions.reconcilesuppressions;

import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.fanfare.aws.priming.Priming;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.delivery.ReconcileSuppressions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.HashMap;
import java.util.Map;

/** Runs every night; the answer counts addresses and people, for a person who invokes it by hand. The schedule's input says nothing. */
public final class ReconcileSuppressionsFunction
        extends MicronautRequestHandler<Map<String, Object>, Map<String, Object>> {
    @SuppressWarnings("unchecked") // the runtime, too, decodes it as a map of anything
    public ReconcileSuppressionsFunction() {
        Priming.of(
                ReconcileSuppressionsFunction.class,
                "tick",
                sample -> JacksonFactory.getInstance().getSerializer(Map.class).fromJson(sample),
                event -> new ReconcileSuppressionsFunction().handleRequest(event, null),
                (answer, out) -> JacksonFactory.getInstance()
                        .getSerializer(Map.class)
                        .toJson(answer, out));
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
