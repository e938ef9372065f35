package io.fanfare.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.config.Settings;
import io.fanfare.aws.log.Origin;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SnapshotTest {
    /** Beans are made when they are first asked for; a function in a snapshot has all of them. */
    @Test
    void what_a_function_is_made_of_is_there_before_anybody_asks() {
        try (var context = ApplicationContext.run()) {
            assertThat(context.getActiveBeanRegistrations(Origin.class)).isEmpty();

            Snapshot.make(context);

            for (var bean : List.of(Origin.class, Settings.class)) {
                assertThat(context.getActiveBeanRegistrations(bean))
                        .as(bean.getName())
                        .hasSize(1);
            }
        }
    }
}
