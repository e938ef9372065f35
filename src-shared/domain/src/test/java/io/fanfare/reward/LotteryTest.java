package io.fanfare.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotteryTest {
    private static final String SEED = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    /** Made with: {@code for id in a b c; do printf $id | openssl dgst -sha256 -hmac $SEED; done | sort}. */
    @Test
    void anybody_can_recompute_it_with_a_shell() {
        assertThat(Lottery.winners(SEED, List.of("a", "b", "c"), 3)).containsExactly("c", "a", "b");
        assertThat(Lottery.seedDigest(SEED))
                .isEqualTo("2a8abfa8cb9906290437854193ca6bca41d4d4e26d1d454bd66a35158095e737");
        assertThat(Lottery.listDigest(List.of("c", "a", "b")))
                .isEqualTo("ea7fb08b7a2dc4619ffb7c7bb38d95a2047935fa165d71b12efd3852a2e6d0cc");
    }

    @Test
    void the_order_of_entering_and_entering_twice_change_nothing() {
        var entries = IntStream.range(0, 50).mapToObj(at -> "entry" + at).toList();
        var shuffled = new ArrayList<>(entries);
        shuffled.addAll(entries.subList(0, 20));
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Lottery.winners(SEED, shuffled, 5)).isEqualTo(Lottery.winners(SEED, entries, 5));
        assertThat(Lottery.listDigest(shuffled)).isEqualTo(Lottery.listDigest(entries));
    }

    @Test
    void there_are_no_more_winners_than_entries() {
        assertThat(Lottery.winners(SEED, List.of("a", "b"), 5)).hasSize(2);
        assertThat(Lottery.winners(SEED, List.of(), 5)).isEmpty();
    }

    @Test
    void over_many_seeds_everybody_wins_about_as_often() {
        var entries = IntStream.range(0, 10).mapToObj(at -> "entry" + at).toList();
        var wins = new HashMap<String, Integer>();
        for (int seed = 0; seed < 5_000; seed++) {
            Lottery.winners("seed" + seed, entries, 1).forEach(winner -> wins.merge(winner, 1, Integer::sum));
        }
        assertThat(wins.values()).hasSize(10).allMatch(count -> count > 420 && count < 580);
    }
}
