package io.fanfare.functions.rotatekeys;

import io.fanfare.sharing.RotateRing.Step;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of a rotation, as Secrets Manager asks for it: {@code {"Step", "SecretId", "ClientRequestToken"}}. */
public final class RotateKeysFunction extends MicronautRequestHandler<Map<String, String>, @Nullable Void> {
    public RotateKeysFunction() {
        Snapshot.of("create", Map.class, getApplicationContext(), RotateKeysFunction::new);
    }

    public RotateKeysFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public @Nullable Void execute(Map<String, String> event) {
        var rings = getApplicationContext().getBean(Rings.class);
        rings.rotate(
                Step.named(event.getOrDefault("Step", "")),
                event.getOrDefault("SecretId", ""),
                event.getOrDefault("ClientRequestToken", ""));
        return null;
    }
}
