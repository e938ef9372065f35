package io.fanfare.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.sharing.Appearance.Card;
import org.junit.jupiter.api.Test;

class AppearanceTest {
    @Test
    void every_network_shows_some_of_a_title_and_folds_no_text_beyond_its_own_limit() {
        assertThat(Networks.DEFAULT.all()).isNotEmpty().allSatisfy(network -> {
            var look = Appearance.of(network.key());
            assertThat(look.title()).as(network.key()).isPositive();
            assertThat(look.fold()).as(network.key()).isBetween(1, network.limit());
        });
    }

    @Test
    void what_is_copied_has_no_card() {
        assertThat(Appearance.of("copy").card()).isEqualTo(Card.NONE);
        assertThat(Appearance.of("a-network-of-tomorrow").card()).isEqualTo(Card.LARGE);
    }

    @Test
    void a_text_is_cut_between_characters_and_says_so() {
        assertThat(Appearance.cut("Wind", 4)).isEqualTo("Wind");
        assertThat(Appearance.cut("Wind op zee", 6)).isEqualTo("Wind…");
        assertThat(Appearance.cut("👋👋👋👋", 3)).isEqualTo("👋👋…");
    }
}
