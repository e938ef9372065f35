package io.fanfare.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.Introduction;
import io.fanfare.joining.AskToJoin.Outcome;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Sha256;
import io.fanfare.kernel.Week;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody gives an address at a door (000-28, 004-14). */
class AskToJoinTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-29T23:59:00Z");
    private static final Door ANN = new Door.OfColleague(new EmployeeId(7));
    private final List<Introduction> sent = new ArrayList<>();
    private final AtomicInteger counted = new AtomicInteger();
    private final AskToJoin askToJoin = new AskToJoin((door, _) -> counted.incrementAndGet() <= door.most(), sent::add);

    @Test
    void what_is_sent_names_nobody_and_fixes_the_week() {
        assertThat(askToJoin.ask(ANN, " Zoe@Example.com ", SUNDAY)).isEqualTo(Outcome.TAKEN_IN);
        assertThat(sent)
                .containsExactly(
                        new Introduction(Sha256.hex("zoe@example.com"), new EmployeeId(7), new Week(2026, 48)));
        assertThat(askToJoin.ask(new Door.OfStand(3), "zoe@example.com", SUNDAY))
                .isEqualTo(Outcome.TAKEN_IN);
        assertThat(sent.getLast().inviter()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zoe", "zoe@", "a@example.com, b@example.com", "a@example.com\r\nBcc: b@example.com"})
    void what_is_no_address_goes_nowhere_and_counts_nothing(String address) {
        assertThat(askToJoin.ask(ANN, address, SUNDAY)).isEqualTo(Outcome.NO_ADDRESS);
        assertThat(sent).isEmpty();
        assertThat(counted).hasValue(0);
    }

    @Test
    void a_door_has_its_most_of_a_day() {
        for (int visitor = 0; visitor < ANN.most(); visitor++) {
            assertThat(askToJoin.ask(ANN, visitor + "@example.com", SUNDAY)).isEqualTo(Outcome.TAKEN_IN);
        }
        assertThat(askToJoin.ask(ANN, "one.more@example.com", SUNDAY)).isEqualTo(Outcome.TOO_MANY);
        assertThat(sent).hasSize(25);
    }
}
