package io.fanfare.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.delivery.MailOrder;
import io.fanfare.kernel.EmployeeId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Everybody is asked for in their own slot, once, whatever crashes and however many they are. */
class AskForDigestsTest {
    private static final DigestSlot COPENHAGEN = slot("Europe/Copenhagen");
    private static final DigestSlot LISBON = slot("Europe/Lisbon");
    /** Monday, eight o'clock in Copenhagen. */
    private static final Instant EIGHT = Instant.parse("2026-11-23T07:00:00Z");

    private static final int SIZE = 3;

    private final Map<DigestSlot, List<Integer>> people =
            Map.of(COPENHAGEN, IntStream.rangeClosed(1, 200).boxed().toList(), LISBON, List.of(201));
    private final Deque<DigestPage> queue = new ArrayDeque<>();
    private final List<List<Integer>> asked = new ArrayList<>();
    private boolean down;
    private @Nullable Instant watermark;

    private final DigestCalendar calendar = new DigestCalendar() {
        @Override
        public Set<DigestSlot> inUse() {
            return people.keySet();
        }

        @Override
        public List<EmployeeId> members(DigestSlot slot, int part, int after, int limit) {
            return people.getOrDefault(slot, List.of()).stream()
                    .filter(person -> person % PARTS == part && person > after)
                    .limit(limit)
                    .map(EmployeeId::new)
                    .toList();
        }

        @Override
        public Optional<Instant> watermark() {
            return Optional.ofNullable(watermark);
        }

        @Override
        public void reached(Instant moment) {
            watermark = moment;
        }
    };
    private final AskForDigests ask = new AskForDigests(calendar, this::queue);
    private final PlanDigests plan = new PlanDigests(
            calendar,
            this::queue,
            orders -> asked.add(orders.stream()
                    .map(MailOrder::person)
                    .map(EmployeeId::value)
                    .toList()),
            SIZE);

    @Test
    void each_zone_is_asked_for_in_its_own_hour_and_no_hour_twice() {
        assertThat(ask.run(EIGHT.plusSeconds(300))).isEqualTo(1);
        assertThat(ask.run(EIGHT.plusSeconds(600))).isZero();
        plan(EIGHT);
        assertThat(everybody()).containsExactlyInAnyOrderElementsOf(people.get(COPENHAGEN));

        assertThat(ask.run(EIGHT.plusSeconds(3_900))).isEqualTo(1);
        plan(EIGHT);
        assertThat(everybody()).hasSize(201).doesNotHaveDuplicates().contains(201);
    }

    @Test
    void no_turn_handles_more_than_a_page_however_many_there_are() {
        ask.run(EIGHT);
        assertThat(queue).hasSize(DigestCalendar.PARTS);

        plan(EIGHT);
        assertThat(asked).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(SIZE));
    }

    @Test
    void after_a_crash_the_slot_is_asked_for_again() {
        down = true;
        assertThatThrownBy(() -> ask.run(EIGHT)).hasMessage("the queue does not answer");
        assertThat(watermark).isNull();

        down = false;
        ask.run(EIGHT.plusSeconds(60));
        plan(EIGHT);
        assertThat(everybody()).containsExactlyInAnyOrderElementsOf(people.get(COPENHAGEN));
    }

    @Test
    void a_page_whose_successor_could_not_be_queued_comes_again_and_loses_nobody() {
        ask.run(EIGHT);
        var page = queue.element();
        down = true;
        assertThatThrownBy(() -> plan.plan(page, EIGHT)).hasMessage("the queue does not answer");

        down = false;
        plan(EIGHT);
        assertThat(everybody().stream().distinct()).hasSize(200);
    }

    @Test
    void a_page_that_is_half_a_day_late_asks_for_nobody() {
        ask.run(EIGHT);
        plan(EIGHT.plus(Duration.ofHours(13)));

        assertThat(asked).isEmpty();
    }

    @Test
    void a_part_that_does_not_end_is_a_fault() {
        var page = new DigestPage(COPENHAGEN, EIGHT, io.fanfare.kernel.Week.of(EIGHT), 0, 2_001, 0);

        assertThatThrownBy(() -> plan.plan(page, EIGHT)).hasMessageContaining("does not end");
    }

    private void queue(List<DigestPage> pages) {
        if (down) {
            throw new IllegalStateException("the queue does not answer");
        }
        queue.addAll(pages);
    }

    private void plan(Instant now) {
        while (!queue.isEmpty()) {
            plan.plan(queue.remove(), now);
        }
    }

    private List<Integer> everybody() {
        return asked.stream().flatMap(List::stream).toList();
    }

    private static DigestSlot slot(String zone) {
        return new DigestSlot(ZoneId.of(zone), DayOfWeek.MONDAY, 8);
    }
}
