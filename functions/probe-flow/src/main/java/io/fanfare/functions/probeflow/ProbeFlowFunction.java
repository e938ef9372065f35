package io.fanfare.functions.probeflow;

import io.fanfare.aws.http.Rehearsal;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.probe.Missed;
import io.fanfare.probe.RunProbe;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every hour: the next step of each of the probe's runs. It fails when a stage is missed, so that its alarm rings. The schedule's input says nothing. */
public final class ProbeFlowFunction extends MicronautRequestHandler<Map<String, Object>, @Nullable Void> {
    public ProbeFlowFunction() {
        Snapshot.of("tick", Map.class, getApplicationContext(), ProbeFlowFunction::new);
    }

    public ProbeFlowFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public @Nullable Void execute(Map<String, Object> tick) {
        getApplicationContext().getBean(Origin.class).tick(tick.get("tick")).run(this::work);
        return null;
    }

    private void work() {
        var context = getApplicationContext();
        var now = context.getBean(InstantSource.class).instant();
        var missed = context.getBean(RunProbe.class).tick(now);
        missed.forEach(ProbeFlowFunction::tell);
        Log.info("probe.ticked").with("missed", missed.size()).write();
        // A rehearsal has nobody who would deliver its mail.
        if (!missed.isEmpty() && !Rehearsal.isOn()) {
            throw new IllegalStateException("the main job does not come through");
        }
    }

    private static void tell(Missed missed) {
        Log.error("probe.missed")
                .with("stage", missed.stage().name())
                .with("run", missed.run().number())
                .with("since", missed.run().hour().toString())
                .with("found", missed.found())
                .write();
    }
}
