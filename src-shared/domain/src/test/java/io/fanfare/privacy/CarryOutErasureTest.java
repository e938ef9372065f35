package io.fanfare.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.FakeRoster;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Alumni;
import io.fanfare.people.Consent.State;
import io.fanfare.points.Balances;
import io.fanfare.privacy.ErasePerson.Outcome;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Between the roll-up that names leavers and the run that erases them, somebody may come back or say yes. */
class CarryOutErasureTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate LONG_AGO = LocalDate.parse("2026-11-01");
    private static final EmployeeId ANN = new EmployeeId(7);
    private final FakeRoster roster = new FakeRoster();
    private final KeptRows rows = new KeptRows();
    private final List<Reason> logged = new ArrayList<>();
    private final CarryOutErasure erasures = new CarryOutErasure(
            roster,
            new ErasePerson((_, reason, _) -> logged.add(reason), silent(Tracking.class), silent(Balances.class), rows),
            90);

    @Test
    void an_alumnus_who_gave_no_answer_is_erased_and_may_be_asked_again() {
        alumnus(State.NONE);
        assertThat(carryOut(Reason.LEFT)).isEqualTo(Outcome.ERASED);
        assertThat(rows.blocked).containsExactly(false);
        assertThat(logged).containsExactly(Reason.LEFT);
    }

    @Test
    void an_alumnus_who_said_no_is_erased_and_the_address_is_never_asked_again() {
        alumnus(State.OUT);
        assertThat(carryOut(Reason.LEFT)).isEqualTo(Outcome.ERASED);
        assertThat(rows.blocked).containsExactly(true);
        assertThat(logged).as("an erasure that is done over blocks it, too").containsExactly(Reason.ASKED);
    }

    @Test
    void a_yes_since_the_roll_up_is_heard() {
        alumnus(State.IN);
        assertThat(carryOut(Reason.LEFT)).isEqualTo(Outcome.STAYS);
        assertThat(rows.blocked).isEmpty();
        assertThat(logged).isEmpty();
    }

    @Test
    void a_leaver_who_came_back_stays() {
        roster.put(7, State.OUT, Language.NL);
        assertThat(carryOut(Reason.LEFT)).isEqualTo(Outcome.STAYS);
        assertThat(logged).isEmpty();
    }

    @Test
    void who_asked_is_erased_whatever_they_are() {
        roster.put(7, State.IN, Language.NL);
        assertThat(carryOut(Reason.ASKED)).isEqualTo(Outcome.ERASED);
        assertThat(rows.blocked).containsExactly(true);
    }

    @Test
    void a_run_that_ended_half_way_is_finished() {
        rows.state = PersonalRows.State.ERASED;
        assertThat(carryOut(Reason.LEFT)).isEqualTo(Outcome.BEFORE);
        assertThat(rows.beside).isEqualTo(1);
    }

    private Outcome carryOut(Reason reason) {
        return erasures.carryOut(new Erasure(ANN, reason), NOW);
    }

    private void alumnus(State state) {
        roster.put(Alumni.alumnus(roster.put(7, state, Language.NL), LONG_AGO));
    }

    /** One whose steps are not looked at here. */
    private static <T> T silent(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> null));
    }

    private static final class KeptRows implements PersonalRows {
        private final List<Boolean> blocked = new ArrayList<>();
        private State state = State.PERSON;
        private int beside;

        @Override
        public State state(EmployeeId person) {
            return state;
        }

        @Override
        public void eraseBeside(EmployeeId person) {
            beside++;
        }

        @Override
        public void eraseIdentity(EmployeeId person, boolean blockedToo, Instant now) {
            blocked.add(blockedToo);
            state = State.ERASED;
        }
    }
}
