package io.fanfare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeopleCountTest {
    @Test
    void groups_under_five_and_within_five_of_all_are_words() {
        assertThat(PeopleCount.of(0, 100)).isEqualTo(PeopleCount.FEW);
        assertThat(PeopleCount.of(4, 100)).isEqualTo(PeopleCount.FEW);
        assertThat(PeopleCount.of(5, 100)).isEqualTo(new PeopleCount.Exactly(5));
        assertThat(PeopleCount.of(95, 100)).isEqualTo(new PeopleCount.Exactly(95));
        assertThat(PeopleCount.of(96, 100)).isEqualTo(PeopleCount.MOST);
        assertThat(PeopleCount.of(4, 4)).isEqualTo(PeopleCount.FEW);
    }

    @Test
    void a_hidden_part_cannot_be_found_by_subtraction() {
        var told = PeopleCount.breakdown(Map.of("linkedin", 40, "x", 2, "mail", 9), 200);
        assertThat(told.get("linkedin")).isEqualTo(new PeopleCount.Exactly(40));
        assertThat(told.get("x")).isEqualTo(PeopleCount.FEW);
        assertThat(told.get("mail")).isEqualTo(PeopleCount.FEW);
    }

    @Test
    void whatever_the_parts_what_is_hidden_is_nothing_or_at_least_five_people_in_two_parts() {
        var random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            var parts = new HashMap<Integer, Integer>();
            int size = 1 + random.nextInt(6);
            for (int part = 0; part < size; part++) {
                parts.put(part, random.nextInt(12));
            }
            var told = PeopleCount.breakdown(parts, 1_000);
            var hidden = told.entrySet().stream()
                    .filter(entry -> entry.getValue() instanceof PeopleCount.Words)
                    .map(Map.Entry::getKey)
                    .toList();
            int people = hidden.stream().mapToInt(parts::get).sum();
            assertThat(hidden.isEmpty() || hidden.size() == size || people >= 5 && hidden.size() >= 2)
                    .as("%s -> %s", parts, told)
                    .isTrue();
        }
    }
}
