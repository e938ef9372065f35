package io.fanfare.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.guidance.Coach.State;
import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Volunteers only (000-22). */
class CoachListTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final EmployeeId ANN = new EmployeeId(7);
    private static final EmployeeId BO = new EmployeeId(8);

    @Test
    void nobody_is_a_coach_before_their_own_yes() {
        var asked = CoachList.EMPTY.named(Map.of("Sales", ANN), NOW);
        assertThat(asked.of("Sales")).isEmpty();
        assertThat(asked.departments(ANN)).containsExactly("Sales");
        assertThat(asked.answered(BO, State.ACCEPTED, NOW)).isEqualTo(asked);
        assertThat(asked.answered(ANN, State.ACCEPTED, NOW).of("Sales")).contains(ANN);
        assertThat(asked.answered(ANN, State.DECLINED, NOW).of("Sales")).isEmpty();
    }

    @Test
    void naming_the_same_again_asks_nobody_twice_and_naming_another_takes_their_place() {
        var accepted = CoachList.EMPTY
                .named(Map.of("Sales", ANN, "Legal", BO), NOW)
                .answered(ANN, State.ACCEPTED, NOW)
                .answered(BO, State.DECLINED, NOW);
        var again = accepted.named(Map.of("Sales", ANN, "Legal", BO), NOW.plusSeconds(60));
        assertThat(again).isEqualTo(accepted);
        var other = accepted.named(Map.of("Sales", BO), NOW);
        assertThat(other.of("Sales")).isEmpty();
        assertThat(other.departments(ANN)).isEmpty();
        assertThat(other.byDepartment()).containsOnlyKeys("Sales");
    }

    @Test
    void who_is_named_for_one_more_department_is_asked_for_that_one() {
        var one = CoachList.EMPTY.named(Map.of("Sales", ANN), NOW).answered(ANN, State.ACCEPTED, NOW);
        var two = one.named(Map.of("Sales", ANN, "Legal", ANN), NOW);
        assertThat(two.accepts(ANN)).isFalse();
        assertThat(two.of("Sales")).contains(ANN);
        assertThat(two.of("Legal")).isEmpty();
        assertThat(two.answered(ANN, State.ACCEPTED, NOW).accepts(ANN)).isTrue();
    }
}
