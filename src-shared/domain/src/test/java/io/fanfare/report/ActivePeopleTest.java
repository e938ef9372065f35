package io.fanfare.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.Rungs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActivePeopleTest {
    @Test
    void a_network_is_named_once_five_people_used_it() {
        assertThat(ActivePeople.networks(rungs(Map.of(1, 5, 2, 12)))).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void a_small_network_takes_the_next_along_until_five_people_stand_behind_both() {
        assertThat(ActivePeople.networks(rungs(Map.of(1, 20, 2, 9, 3, 2)))).containsExactly(1);
        assertThat(ActivePeople.networks(rungs(Map.of(1, 20, 2, 3, 3, 2)))).containsExactly(1);
        assertThat(ActivePeople.networks(rungs(Map.of(1, 20, 2, 1)))).isEmpty();
    }

    private static Rungs rungs(Map<Integer, Integer> people) {
        var networks = new java.util.HashMap<Integer, Rungs.Counts>();
        people.forEach((network, count) -> networks.put(network, new Rungs.Counts(count, 0, 0, 0, 0)));
        return new Rungs(0, 0, Map.of(), new Rungs.Counts(30, 0, 0, 0, 0), networks, Rungs.Texts.NONE);
    }
}
