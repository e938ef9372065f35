package io.fanfare.local.tiny;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micronaut.context.ApplicationContext;
import java.time.InstantSource;
import java.util.Map;

/** Notes each tick with the moment on the cloud's clock. */
public final class TickFunction implements RequestHandler<Map<String, Object>, String> {
    private final InstantSource clock;

    public TickFunction(ApplicationContext context) {
        clock = context.getBean(InstantSource.class);
    }

    @Override
    public String handleRequest(Map<String, Object> event, Context call) {
        Log.add(clock.instant() + " " + (event.containsKey("tick") ? event.get("tick") : event.get("detail")));
        return "done";
    }
}
