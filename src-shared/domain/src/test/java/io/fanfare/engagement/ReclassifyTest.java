package io.fanfare.engagement;

import static io.fanfare.engagement.EngagementExamples.CHROME;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hidden;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Other rules are looked at before they hold, and can be taken back. */
class ReclassifyTest {
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private final Judging judging = new Judging("2026-11-21T14:00:00Z");
    private final Reclassify reclassify = new Reclassify(judging.hours, judging.hours, judging::now);

    @Test
    void a_comparison_tells_what_would_change_and_changes_nothing() {
        judge(program("a", "2026-11-21T09:30:00Z", 1), program("b", "2026-11-21T10:30:00Z", 1));
        var controls = Map.copyOf(judging.hours.controls);
        var comparison = reclassify.compare(NINE, NINE.plus(1), Rules.ONE);
        assertThat(comparison.hours()).containsExactly(NINE, NINE.plus(1));
        assertThat(comparison.changes()).containsExactly(new Reclassify.Change(on(1, 1), bots(2), humans(2)));
        assertThat(judging.hours.controls).isEqualTo(controls);
        assertThat(facts(NINE, 1)).isEqualTo(bots(1));
    }

    @Test
    void what_stays_the_same_is_left_out_and_the_rest_is_in_order() {
        judge(
                program("a", "2026-11-21T09:30:00Z", 3),
                program("b", "2026-11-21T09:31:00Z", 2),
                new Engagement.Intent(
                        Instant.parse("2026-11-21T09:32:00Z"), new ItemId(1), new EmployeeId(7), 1, 0, null, null));
        assertThat(reclassify.compare(NINE, NINE, Rules.ONE).changes())
                .extracting(Reclassify.Change::item)
                .containsExactly(on(2, 1), on(3, 1));
        assertThat(reclassify.compare(NINE, NINE, Rules.CURRENT).changes()).isEmpty();
    }

    @Test
    void rules_that_were_chosen_hold_for_those_hours_alone_and_for_what_comes_late() {
        judge(program("a", "2026-11-21T09:30:00Z", 1), program("b", "2026-11-21T10:30:00Z", 1));
        judging.named.clear();
        reclassify.apply(reclassify.compare(NINE, NINE, Rules.ONE));
        judge();
        assertThat(facts(NINE, 1).human()).isEqualTo(1);
        assertThat(facts(NINE.plus(1), 1)).isEqualTo(bots(1));
        assertThat(judging.named).containsExactly(Set.of(new Awards.Pair(new EmployeeId(7), new ItemId(1))));
        judge(program("late", "2026-11-21T09:31:00Z", 1));
        assertThat(facts(NINE, 1).bot()).isZero();
        judging.assertFiguresFollowEvidence();

        reclassify.apply(reclassify.compare(NINE, NINE, Rules.CURRENT));
        judge();
        assertThat(facts(NINE, 1)).isEqualTo(bots(2));
        judging.assertFiguresFollowEvidence();
    }

    @Test
    void hours_outside_the_range_and_sealed_ones_are_left_alone() {
        judge(program("a", "2026-11-21T09:30:00Z", 1), program("b", "2026-11-21T10:30:00Z", 1));
        assertThat(reclassify.compare(NINE.plus(1), NINE.plus(9), Rules.ONE).hours())
                .containsExactly(NINE.plus(1));
        assertThat(reclassify.compare(NINE.plus(-9), NINE, Rules.ONE).hours()).containsExactly(NINE);
        var comparison = reclassify.compare(NINE, NINE.plus(1), Rules.ONE);
        judging.advance(Duration.ofDays(29));
        assertThat(reclassify.compare(NINE, NINE.plus(1), Rules.ONE).hours()).isEmpty();
        judge();
        reclassify.apply(comparison);
        judge();
        assertThat(judging.hours.controls).isEmpty();
        assertThat(facts(NINE, 1)).isEqualTo(bots(1));
    }

    @Test
    void what_the_health_probe_brought_is_no_change() {
        judge(program("a", "2026-11-21T09:30:00Z", 1));
        judging.record(program("p", "2026-11-21T09:31:00Z", Hidden.FIRST + 7));
        assertThat(reclassify.compare(NINE, NINE, Rules.CURRENT).changes()).isEmpty();
    }

    private void judge(Engagement... engagements) {
        judging.record(engagements);
        judging.judge();
    }

    private HourFacts facts(Hour hour, int item) {
        return judging.facts(hour, new ShareKey(new ItemId(item), new EmployeeId(7), 1));
    }

    private static Fold.ItemOnNetwork on(int item, int network) {
        return new Fold.ItemOnNetwork(new ItemId(item), network);
    }

    private static HourFacts humans(int count) {
        return new HourFacts(count, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static HourFacts bots(int count) {
        return new HourFacts(0, 0, 0, count, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** A program on a rented machine that names itself as a browser: only the current rules see through it. */
    private static Engagement program(String id, String moment, int item) {
        return new Engagement.Hit(
                id,
                Instant.parse(moment),
                new ItemId(item),
                new EmployeeId(7),
                1,
                0,
                "GET",
                CHROME,
                false,
                "20.42.8.0/24",
                Map.of("range", "azure", "accept", "*/*"));
    }
}
