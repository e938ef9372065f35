package io.fanfare.functions.rotatekeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalSecrets;
import io.fanfare.testkit.SampleEvents;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole rotation runs in the embedded cloud, whose Secrets Manager keeps versions; here is what is refused before anything is asked. */
class RotateKeysFunctionIT {
    @Test
    @SuppressWarnings("unchecked")
    void onlyTheRingsOfThisStackAreRotated() {
        LocalAws.use();
        LocalSecrets.shared().put("ours", Map.of("mint", "1", "1", "f".repeat(64)));
        try (var context = ApplicationContext.run(Map.of("public.secret.id", "ours", "personal.secret.id", "mine"));
                var function = new RotateKeysFunction(context)) {
            var event = SampleEvents.read("rotate-keys/create", Map.class);
            assertThatThrownBy(() -> function.execute(event))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not rotated here");
            assertThatThrownBy(() -> function.execute(Map.of("Step", "createSecret", "SecretId", "ours")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("token");
            assertThatThrownBy(() -> function.execute(Map.of("SecretId", "ours")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("step");
            assertThat(event).containsKeys("Step", "SecretId", "ClientRequestToken");
        }
    }
}
