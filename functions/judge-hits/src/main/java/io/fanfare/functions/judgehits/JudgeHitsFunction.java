package io.fanfare.functions.judgehits;

import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Metric;
import io.fanfare.aws.log.Origin;
import io.fanfare.engagement.JudgeHours;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;

/** Runs every ten minutes and judges what is due; the answer counts the hours, for a person who invokes it by hand. */
public final class JudgeHitsFunction extends MicronautRequestHandler<Map<String, Object>, Map<String, Object>> {
    public JudgeHitsFunction() {
        Snapshot.of("tick", Map.class, getApplicationContext(), JudgeHitsFunction::new);
    }

    public JudgeHitsFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public Map<String, Object> execute(Map<String, Object> event) {
        var judgeHours = getApplicationContext().getBean(JudgeHours.class);
        var origin = getApplicationContext().getBean(Origin.class);
        return origin.tick(event.get("tick")).call(() -> {
            var outcome = judgeHours.judge();
            var line = Log.info("hours.judged").with("judged", outcome.judged()).with("overtaken", outcome.overtaken());
            // An hour of nothing costs nothing: CloudWatch asks money for each hour in which a metric has a value.
            (outcome.judged() > 0 ? line.count(Metric.HOURS_JUDGED, outcome.judged()) : line).write();
            return Map.of("judged", outcome.judged(), "overtaken", outcome.overtaken());
        });
    }
}
