package io.fanfare.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.points.Balance;
import io.fanfare.points.Balances;
import io.fanfare.privacy.ErasePerson.Outcome;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import io.fanfare.privacy.PersonalRows.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person is erased wholly or found again, wherever a run ends. */
class ErasePersonTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final EmployeeId ANN = new EmployeeId(7);
    private final Kept kept = new Kept();
    private final ErasePerson erasePerson = new ErasePerson(
            (person, reason, at) -> kept.step("logged " + person + " " + reason + " " + at), kept, kept, kept);

    @Test
    void each_thing_that_knows_a_person_lets_go_the_log_first_and_the_identity_last_but_one() {
        assertThat(erase(Reason.ASKED)).isEqualTo(Outcome.ERASED);
        assertThat(kept.steps)
                .containsExactly(
                        "logged 7 ASKED " + NOW,
                        "untracked 7 " + NOW,
                        "left points 7 " + NOW,
                        "beside 7",
                        "identity 7 " + NOW,
                        "beside 7");
    }

    @ParameterizedTest
    @CsvSource({"ASKED, true", "LEFT, false"})
    void only_who_asked_is_kept_from_coming_back_with_the_next_file(Reason reason, boolean blocked) {
        erase(reason);
        assertThat(kept.blocked).isEqualTo(blocked);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void a_run_that_ends_between_two_steps_is_made_good_by_the_next(int steps) {
        kept.left = steps;
        assertThatIllegalStateException().isThrownBy(() -> erase(Reason.ASKED));
        kept.left = Integer.MAX_VALUE;

        assertThat(erase(Reason.ASKED)).isEqualTo(steps < 5 ? Outcome.ERASED : Outcome.BEFORE);
        assertThat(kept.state).isEqualTo(State.ERASED);
        assertThat(kept.steps)
                .contains("logged 7 ASKED " + NOW, "untracked 7 " + NOW, "left points 7 " + NOW)
                .endsWith("beside 7");
        assertThat(kept.steps.stream().filter("identity 7 %s".formatted(NOW)::equals))
                .hasSize(1);
    }

    @Test
    void what_somebody_wrote_meanwhile_goes_too_and_no_second_run_logs_again() {
        erase(Reason.LEFT);
        kept.steps.clear();
        assertThat(erase(Reason.LEFT)).isEqualTo(Outcome.BEFORE);
        assertThat(kept.steps).containsExactly("beside 7");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "CANARY"})
    void where_there_is_nobody_nothing_happens(State state) {
        kept.state = state;
        assertThat(erase(Reason.ASKED)).isEqualTo(Outcome.NOBODY);
        assertThat(kept.steps).isEmpty();
    }

    private Outcome erase(Reason reason) {
        return erasePerson.erase(new Erasure(ANN, reason), NOW);
    }

    /** All that is kept of a person, which writes down each step and ends the run after so many. */
    private static final class Kept implements Tracking, Balances, PersonalRows {
        private final List<String> steps = new ArrayList<>();
        private State state = State.PERSON;
        private boolean blocked;
        private int left = Integer.MAX_VALUE;

        void step(String step) {
            if (left-- == 0) {
                throw new IllegalStateException("the run ends here");
            }
            steps.add(step);
        }

        @Override
        public void end(EmployeeId person, Instant at) {
            step("untracked " + person + " " + at);
        }

        @Override
        public void leave(EmployeeId person, Instant at) {
            step("left points " + person + " " + at);
        }

        @Override
        public State state(EmployeeId person) {
            return state;
        }

        @Override
        public void eraseBeside(EmployeeId person) {
            step("beside " + person);
        }

        @Override
        public void eraseIdentity(EmployeeId person, boolean blockedToo, Instant now) {
            step("identity " + person + " " + now);
            blocked = blockedToo;
            state = State.ERASED;
        }

        @Override
        public void switchOff(EmployeeId person, String textVersion, Instant at) {
            throw new UnsupportedOperationException("who is erased switches nothing");
        }

        @Override
        public void switchOn(EmployeeId person, String textVersion, Instant at) {
            throw new UnsupportedOperationException("who is erased switches nothing");
        }

        @Override
        public Optional<Instant> offSince(EmployeeId person) {
            throw new UnsupportedOperationException("nobody asks here");
        }

        @Override
        public Balance of(EmployeeId person) {
            throw new UnsupportedOperationException("nobody asks here");
        }

        @Override
        public List<Balance> segment(int segment) {
            throw new UnsupportedOperationException("nobody asks here");
        }

        @Override
        public void comeBack(EmployeeId person) {
            throw new UnsupportedOperationException("nobody comes back");
        }

        @Override
        public void prune(List<Balance> balances, Instant now) {
            throw new UnsupportedOperationException("nobody prunes here");
        }
    }
}
