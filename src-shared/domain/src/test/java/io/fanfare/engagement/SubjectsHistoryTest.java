package io.fanfare.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.Subjects.Addition;
import io.fanfare.engagement.Subjects.History;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A thing on a network is there once, or no more. Minutes after nine. */
class SubjectsHistoryTest {
    @ParameterizedTest(name = "added at [{0}], removed at [{1}]: gone is what was added at [{2}]")
    @CsvSource(
            delimiter = '|',
            value = {
                "10       | ''    | ''",
                "10       | 20    | 10",
                "10       | 10    | 10",
                "10       | 5     | ''",
                "10 30    | ''    | 10",
                "10 30    | 20    | 10",
                "10 30    | 20 40 | 10 30",
                "10 30    | 5     | 10",
                "''       | 20    | ''",
                "10 20 30 | 25    | 10 20"
            })
    void only_the_last_addition_counts_unless_a_removal_stands_at_or_after_it(
            String added, String removed, String gone) {
        var history = new History(
                minutes(added).map(SubjectsHistoryTest::addition).collect(Collectors.toSet()),
                minutes(removed).map(SubjectsHistoryTest::at).collect(Collectors.toSet()));
        assertThat(history.gone())
                .isEqualTo(minutes(gone).map(SubjectsHistoryTest::addition).collect(Collectors.toSet()));
    }

    @Test
    void a_report_without_a_moment_of_its_own_that_comes_twice_within_the_hour_is_one_addition() {
        var first = new Addition(at(10), "same", null);
        var again = new Addition(at(50), "same", null);
        var later = new Addition(at(70), "same", null);
        assertThat(new History(Set.of(first, again), Set.of()).gone()).isEmpty();
        assertThat(new History(Set.of(first, again, later), Set.of()).gone()).containsExactlyInAnyOrder(first, again);
    }

    @Test
    void a_thing_is_about_what_its_first_report_that_knows_says() {
        var unknown = new Addition(at(5), "a", null);
        var one = new Addition(at(10), "b", new ItemId(1));
        var other = new Addition(at(20), "c", new ItemId(2));
        assertThat(new History(Set.of(other, one, unknown), Set.of()).item()).contains(new ItemId(1));
        assertThat(new History(Set.of(unknown), Set.of()).item()).isEmpty();
    }

    private static Stream<Integer> minutes(@Nullable String text) {
        return text == null || text.isEmpty()
                ? Stream.of()
                : Stream.of(text.split(" ")).map(Integer::valueOf);
    }

    private static Addition addition(int minute) {
        return new Addition(at(minute), "e" + minute, null);
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-11-23T09:00:00Z").plusSeconds(60L * minute);
    }
}
