package io.fanfare.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final String OLD = "an-old-key-of-a-test-with-enough-characters";
    private static final String NEW = "a-new-key-of-a-test-with-enough-characters-";
    private final Seal seal = new Seal(new KeyRing(Map.of("mint", "1", "1", OLD)));
    private final String sealed = seal.close("{\"kind\":\"hit\"} é", new Random(1));

    @Test
    void what_is_closed_can_be_opened_again_and_read_by_nobody_else() {
        assertThat(seal.open(sealed)).contains("{\"kind\":\"hit\"} é");
        assertThat(sealed).matches("1\\.[A-Za-z0-9_-]+").doesNotContain("hit");
        assertThat(new Seal(new KeyRing(Map.of("mint", "1", "1", NEW))).open(sealed))
                .isEmpty();
    }

    @Test
    void a_key_that_no_longer_mints_still_opens() {
        var rotated = new Seal(new KeyRing(Map.of("mint", "2", "1", OLD, "2", NEW)));
        assertThat(rotated.open(sealed)).isPresent();
    }

    @Test
    void the_same_text_is_never_closed_alike() {
        var random = new Random(1);
        assertThat(seal.close("text", random)).isNotEqualTo(seal.close("text", random));
    }

    @Test
    void every_altered_character_is_noticed() {
        for (int at = 0; at < sealed.length(); at++) {
            char other = sealed.charAt(at) == 'B' ? 'C' : 'B';
            var altered = sealed.substring(0, at) + other + sealed.substring(at + 1);
            assertThat(seal.open(altered)).as(altered).isEmpty();
        }
        assertThat(seal.open("")).isEmpty();
        assertThat(seal.open("1.")).isEmpty();
        assertThat(seal.open("1.####")).isEmpty();
    }
}
