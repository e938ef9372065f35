package io.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.local.clock.LocalClock;
import io.fanfare.local.lambda.Storm;
import io.fanfare.testkit.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tick at which a function fails three times wakes somebody: it lies among the dead letters. */
final class FailedTicksIT {
    private EmbeddedCloud cloud;
    private int left;

    @BeforeEach
    void start() {
        cloud = EmbeddedCloud.start(Options.of(Path.of("../template.yaml"))
                .withClock(LocalClock.heldAt(Instant.parse("2026-11-23T09:05:00Z")))
                .byHand());
        cloud.meet(new Storm() {
            @Override
            public void before(String function, String service, String operation) {
                if (function.equals("WeeklyDigest") && left-- > 0) {
                    throw new Faults.Crash("tick");
                }
            }
        });
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_tick_that_fails_twice_is_made_up_for() {
        left = 2;
        cloud.advance(Duration.ofHours(1));
        assertThat(left).isNegative();
        assertThat(deadTicks()).isZero();
    }

    @Test
    void a_tick_that_fails_three_times_is_a_dead_letter_and_the_next_one_is_tried() {
        left = 3;
        cloud.advance(Duration.ofHours(1));
        assertThat(deadTicks()).isEqualTo(1);
        assertThat(cloud.queues().named("SchedulesDeadLetters").peek())
                .allSatisfy(message -> assertThat(message.body()).contains("\"schedule\":\"weekly-digest\""));
        cloud.advance(Duration.ofHours(1));
        assertThat(left).isNegative();
        assertThat(deadTicks()).isEqualTo(1);
    }

    private int deadTicks() {
        return cloud.queues().named("SchedulesDeadLetters").depth();
    }
}
