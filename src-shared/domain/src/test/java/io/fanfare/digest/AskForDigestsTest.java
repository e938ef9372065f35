package io.fanfare.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.delivery.MailOrder;
import io.fanfare.kernel.EmployeeId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Everybody is asked for in their own slot, once, whatever crashes. */
class AskForDigestsTest {
    private static final DigestSlot COPENHAGEN = slot("Europe/Copenhagen");
    private static final DigestSlot LISBON = slot("Europe/Lisbon");
    /** Monday, eight o'clock in Copenhagen. */
    private static final Instant EIGHT = Instant.parse("2026-11-23T07:00:00Z");

    private final Map<DigestSlot, List<EmployeeId>> people =
            Map.of(COPENHAGEN, List.of(new EmployeeId(1), new EmployeeId(2)), LISBON, List.of(new EmployeeId(3)));
    private final List<Integer> asked = new ArrayList<>();
    private boolean down;
    private @Nullable Instant watermark;

    private final AskForDigests ask = new AskForDigests(
            new DigestCalendar() {
                @Override
                public Set<DigestSlot> inUse() {
                    return people.keySet();
                }

                @Override
                public void members(DigestSlot slot, Consumer<List<EmployeeId>> part) {
                    people.getOrDefault(slot, List.of()).forEach(person -> part.accept(List.of(person)));
                }

                @Override
                public Optional<Instant> watermark() {
                    return Optional.ofNullable(watermark);
                }

                @Override
                public void reached(Instant moment) {
                    watermark = moment;
                }
            },
            orders -> {
                if (down) {
                    throw new IllegalStateException("the queue does not answer");
                }
                orders.stream().map(MailOrder::person).map(EmployeeId::value).forEach(asked::add);
            });

    @Test
    void each_zone_is_asked_for_in_its_own_hour_and_no_hour_twice() {
        assertThat(ask.run(EIGHT.plusSeconds(300))).isEqualTo(1);
        assertThat(ask.run(EIGHT.plusSeconds(600))).isZero();
        assertThat(asked).containsExactly(1, 2);

        assertThat(ask.run(EIGHT.plusSeconds(3_900))).isEqualTo(1);
        assertThat(asked).containsExactly(1, 2, 3);
    }

    @Test
    void after_a_crash_the_slot_is_asked_for_again() {
        down = true;
        assertThatThrownBy(() -> ask.run(EIGHT)).hasMessage("the queue does not answer");
        assertThat(watermark).isNull();

        down = false;
        ask.run(EIGHT.plusSeconds(60));
        assertThat(asked).containsExactly(1, 2);
    }

    private static DigestSlot slot(String zone) {
        return new DigestSlot(ZoneId.of(zone), DayOfWeek.MONDAY, 8);
    }
}
