package io.fanfare.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.content.NotForMe;
import io.fanfare.content.Uniformity;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RungsTest {
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private static final Hour TEN = Hour.parse("2026-11-21T10");

    @Test
    void a_preview_counts_only_at_or_after_the_intent() {
        var before = day(1, 1, Map.of(NINE, preview(100), TEN, intent(1)));
        var after = day(2, 1, Map.of(NINE, intent(100), TEN, preview(1)));
        var without = day(3, 1, Map.of(NINE, preview(5)));
        var rungs = Rungs.of(List.of(before, after, without));
        assertThat(rungs.anywhere().intent()).isEqualTo(2);
        assertThat(rungs.anywhere().previewed()).isEqualTo(1);
    }

    @Test
    void a_person_on_two_networks_is_one_person_anywhere() {
        var rungs = Rungs.of(List.of(
                day(1, 1, Map.of(NINE, intent(1))),
                day(1, 2, Map.of(NINE, intent(2))),
                day(2, 2, Map.of(TEN, intent(2)))));
        assertThat(rungs.anywhere().intent()).isEqualTo(2);
        assertThat(rungs.networks().get(1).intent()).isEqualTo(1);
        assertThat(rungs.networks().get(2).intent()).isEqualTo(2);
    }

    @Test
    void opening_the_page_is_not_sharing() {
        var opened = new HourFacts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var scanned = new HourFacts(0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0);
        var rungs = Rungs.of(List.of(day(1, 0, Map.of(NINE, opened)), day(2, 0, Map.of(NINE, scanned))));
        assertThat(rungs.opened()).isEqualTo(1);
        assertThat(rungs.anywhere()).isEqualTo(Rungs.Counts.NONE);
    }

    /** D14: each person counts once, with the reason that they gave first. */
    @Test
    void people_for_whom_it_is_not_are_counted_by_reason() {
        var rungs = Rungs.of(List.of(
                day(1, 0, Map.of(TEN, declined(NotForMe.TOO_FLAT), NINE, declined(NotForMe.NOT_MY_TOPIC))),
                day(2, 0, Map.of(NINE, declined(NotForMe.NOT_PROUD))),
                day(3, 0, Map.of(NINE, declined(NotForMe.NOT_PROUD)))));
        assertThat(rungs.declined()).isEqualTo(3);
        assertThat(rungs.reasons()).isEqualTo(Map.of(NotForMe.NOT_MY_TOPIC, 1, NotForMe.NOT_PROUD, 2));
    }

    @Test
    void texts_are_told_apart_by_their_prints_each_persons_last_one_alone() {
        var rungs = Rungs.of(List.of(
                day(1, 1, Map.of(NINE, text(7, 0))),
                day(2, 1, Map.of(NINE, text(7, 0))),
                day(3, 1, Map.of(NINE, text(7, 0))),
                // Went out with another text an hour later, elsewhere.
                day(3, 2, Map.of(TEN, text(9, 40))),
                day(4, 1, Map.of(NINE, text(8, 100))),
                // No browser told.
                day(5, 1, Map.of(NINE, intent(1)))));
        assertThat(rungs.texts()).isEqualTo(new Rungs.Texts(new Uniformity(4, 2, 16.0 / 6), 2));
        assertThat(rungs.texts().edited()).isEqualTo(2);
        assertThat(Rungs.of(List.of()).texts()).isEqualTo(Rungs.Texts.NONE);
    }

    private static HourFacts text(int print, int distance) {
        return new HourFacts(0, 0, 0, 0, 0, 60, distance + 1, 0, 0, 0, 0, print + 1);
    }

    private static HourFacts declined(NotForMe reason) {
        return new HourFacts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, reason.code(), 0);
    }

    private static HourFacts intent(int second) {
        return new HourFacts(0, 0, 0, 0, 0, second, 0, 0, 0, 0, 0, 0);
    }

    private static HourFacts preview(int second) {
        return new HourFacts(0, 0, 1, 0, 0, 0, 0, 0, second, 0, 0, 0);
    }

    private static Hours.ShareDay day(int person, int network, Map<Hour, HourFacts> hours) {
        return new Hours.ShareDay(new EmployeeId(person), network, NINE.day(), hours, Map.of());
    }
}
