package io.fanfare.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.bench.ChaosStorm.Fault;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ChaosIT {
    @Test
    void after_some_seconds_of_everything_going_wrong_nothing_is_lost_and_nothing_doubled() throws IOException {
        var outcome = new Chaos(10, SampleEvents.root().resolve("template.yaml")).storm();

        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.doubled()).isZero();
        assertThat(outcome.left())
                .as("dead letters that nobody could bring back")
                .isZero();
        assertThat(outcome.explained()).isEqualTo(outcome.deadLetters());
        assertThat(outcome.events()).as("people were busy").isGreaterThan(40);
        assertThat(outcome.faults().keySet())
                .as("faults did happen")
                .contains(Fault.KILLED, Fault.THROTTLED, Fault.ANSWER_LOST, Fault.DOUBLED);
    }
}
