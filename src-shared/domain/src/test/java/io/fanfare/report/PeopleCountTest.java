package io.fanfare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleCountTest {
    @Test
    void groups_under_five_and_their_complements_are_not_counted() {
        assertThat(PeopleCount.of(0, 100)).isEqualTo(PeopleCount.Words.FEW);
        assertThat(PeopleCount.of(4, 100)).isEqualTo(PeopleCount.Words.FEW);
        assertThat(PeopleCount.of(5, 100)).isEqualTo(new PeopleCount.Exactly(5));
        assertThat(PeopleCount.of(95, 100)).isEqualTo(new PeopleCount.Exactly(95));
        assertThat(PeopleCount.of(96, 100)).isEqualTo(PeopleCount.Words.MOST);
        assertThat(PeopleCount.of(4, 4)).isEqualTo(PeopleCount.Words.FEW);
    }

    @Test
    void a_part_that_would_give_a_small_one_away_is_hidden_and_does_not_call_itself_few() {
        var told = PeopleCount.breakdown(Map.of("linkedin", 40, "x", 2, "mail", 9), 51, Map.of());
        assertThat(told)
                .containsEntry("x", PeopleCount.Words.FEW)
                .containsEntry("mail", PeopleCount.Words.HIDDEN)
                .containsKey("linkedin");
        assertThat(told.get("linkedin")).isEqualTo(new PeopleCount.Exactly(40));
    }

    @Test
    void two_small_parts_that_the_whole_leaves_no_choice_take_a_third_with_them() {
        // 28 - 20 = 8 people in two parts of at most four: four in each, were the 20 told.
        var told = PeopleCount.breakdown(Map.of("linkedin", 20, "x", 4, "mail", 4), 28, Map.of());
        assertThat(told).containsEntry("linkedin", PeopleCount.Words.HIDDEN);
    }

    @Test
    void a_part_that_is_most_cannot_be_had_by_taking_the_only_other_from_the_whole() {
        // 96 - 6 = 90 of 94: four did not, were the 6 told.
        var told = PeopleCount.breakdown(Map.of("linkedin", 90, "x", 6), 96, Map.of("linkedin", 94, "x", 30));
        assertThat(told).containsEntry("linkedin", PeopleCount.Words.MOST).containsEntry("x", PeopleCount.Words.HIDDEN);
    }

    @Test
    void a_part_is_told_against_its_own_base() {
        var told = PeopleCount.breakdown(Map.of("linkedin", 9), 9, Map.of("linkedin", 12));
        assertThat(told).containsEntry("linkedin", PeopleCount.Words.MOST);
    }
}
