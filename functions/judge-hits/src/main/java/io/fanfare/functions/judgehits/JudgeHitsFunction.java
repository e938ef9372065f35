package io.fanfare.functions.judgehits;

import io.fanfare.engagement.JudgeHours;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import java.util.Map;

/** Runs every ten minutes and judges what is due; the answer counts the hours, for a person who invokes it by hand. */
public class JudgeHitsFunction extends MicronautRequestHandler<Map<String, Object>, Map<String, Object>> {
    @Inject
    JudgeHours judgeHours;

    public JudgeHitsFunction() {}

    public JudgeHitsFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public Map<String, Object> execute(Map<String, Object> event) {
        var outcome = judgeHours.judge();
        return Map.of("judged", outcome.judged(), "overtaken", outcome.overtaken());
    }
}
