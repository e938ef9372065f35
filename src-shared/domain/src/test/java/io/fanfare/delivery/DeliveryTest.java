package io.fanfare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.Delivery.State;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");

    @Test
    void a_mail_moves_only_forward_and_a_carried_one_not_at_all() {
        assertThat(State.SENT.before()).containsExactly(State.RELEASED, State.CLAIMED);
        assertThat(State.DELIVERED.before()).containsExactly(State.RELEASED, State.CLAIMED, State.SENT);
        assertThat(State.COMPLAINED.before()).doesNotContain(State.CARRIED).contains(State.BOUNCED);
    }

    @Test
    void a_claim_is_unknown_once_five_minutes_went_by_in_silence() {
        assertThat(at(State.CLAIMED).isUnknown(NOW.plusSeconds(299))).isFalse();
        assertThat(at(State.CLAIMED).isUnknown(NOW.plusSeconds(300))).isTrue();
        assertThat(at(State.SENT).isUnknown(NOW.plusSeconds(300))).isFalse();
    }

    private static Delivery at(State state) {
        return new Delivery(state, 1, true, Map.of(), null, NOW);
    }
}
