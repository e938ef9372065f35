package io.fanfare.functions.judgehits;

import io.fanfare.engagement.JudgeHours;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;

/** Runs every ten minutes and judges what is due; the answer counts the hours, for a person who invokes it by hand. */
public final class JudgeHitsFunction extends MicronautRequestHandler<Map<String, Object>, Map<String, Object>> {
    public JudgeHitsFunction() {}

    public JudgeHitsFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public Map<String, Object> execute(Map<String, Object> event) {
        var judgeHours = getApplicationContext().getBean(JudgeHours.class);
        var outcome = judgeHours.judge();
        return Map.of("judged", outcome.judged(), "overtaken", outcome.overtaken());
    }
}
