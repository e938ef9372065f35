package io.fanfare.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths as the networks count them; the weighted ones are twitter-text's own. */
class CountingTest {
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @ParameterizedTest
    @CsvSource({
        "'Hello, world! 👋', 16",
        "https://example.com/very/long/path, 23",
        "H🐱☺👨‍👩‍👧‍👦, 7",
        "故人西辞, 8",
        "🙋🏽👨‍🎤, 4",
        "1⃣, 2",
        "I ❤️ it, 7",
        "example.com is nice, 31"
    })
    void x_weighs(String text, int weight) {
        assertThat(Counting.WEIGHTED.length(text)).isEqualTo(weight);
    }

    @Test
    void x_weighs_accents_as_part_of_their_letter() {
        assertThat(Counting.WEIGHTED.length("cafe\u0301")).isEqualTo(4);
    }

    @Test
    void x_weighs_up_to_the_limit() {
        assertThat(Counting.WEIGHTED.length("a".repeat(256) + " https://example.com/x"))
                .isEqualTo(280);
        assertThat(Counting.WEIGHTED.length(FAMILY.repeat(140))).isEqualTo(280);
        assertThat(Counting.WEIGHTED.length("西".repeat(160))).isEqualTo(320);
    }

    @Test
    void bluesky_counts_what_people_see() {
        assertThat(Counting.GRAPHEMES.length(FAMILY)).isEqualTo(1);
        assertThat(Counting.GRAPHEMES.length("Dag\nZoë https://example.com/x")).isEqualTo(29);
    }

    /** The lexicon of its posts: maxGraphemes 300, maxLength 3000 (bytes). */
    @Test
    void bluesky_takes_three_thousand_bytes_whatever_people_see() {
        // 25 bytes each.
        assertThat(Counting.GRAPHEMES.length(FAMILY.repeat(120))).isEqualTo(120);
        assertThat(Counting.GRAPHEMES.length(FAMILY.repeat(120) + "a")).isEqualTo(301);
        assertThat(Counting.GRAPHEMES.length(FAMILY.repeat(121))).isEqualTo(325);
        assertThat(Counting.GRAPHEMES.length("a".repeat(3_001))).isEqualTo(3_001);
    }

    /** Its documentation: 500 characters, emoji as the number of their UTF-8 bytes. */
    @ParameterizedTest
    @CsvSource({"Zoë, 3", "故人西辞, 4", "'Hi 👋', 7", "👨‍👩‍👧‍👦, 25", "❤️, 6", "🇳🇱, 8", "1️⃣, 7", "☺, 1"})
    void threads_counts_the_bytes_of_an_emoji(String text, int length) {
        assertThat(Counting.EMOJI_BYTES.length(text)).isEqualTo(length);
        assertThat(Networks.DEFAULT.find("threads").orElseThrow().length(text)).isEqualTo(length);
    }

    @Test
    void mastodon_counts_every_link_as_23() {
        assertThat(Counting.SHORT_LINKS.length("See https://example.com/" + "x".repeat(100)))
                .isEqualTo(27);
        assertThat(Counting.CHARACTERS.length("See https://example.com/")).isEqualTo(24);
    }

    @Test
    void mastodon_counts_of_a_mention_the_name_and_of_a_bare_host_every_letter() {
        assertThat(Counting.SHORT_LINKS.length("@ann@social.example hi")).isEqualTo("@ann hi".length());
        assertThat(Counting.SHORT_LINKS.length("Mail ann@example.com")).isEqualTo(20);
        assertThat(Counting.SHORT_LINKS.length("example.com is nice")).isEqualTo(19);
        assertThat(Counting.SHORT_LINKS.length("https://social.example/@ann@other.example"))
                .isEqualTo(23);
    }

    @Test
    void the_point_behind_a_link_is_no_part_of_it() {
        assertThat(Counting.WEIGHTED.length("See https://example.com/x.")).isEqualTo(4 + 23 + 1);
        assertThat(Counting.SHORT_LINKS.length("(https://example.com/x), so")).isEqualTo(1 + 23 + 5);
        assertThat(Counting.WEIGHTED.length("example.com/a, nice")).isEqualTo(23 + 6);
    }

    @Test
    void others_count_every_character() {
        assertThat(Counting.CHARACTERS.length("故人西辞 👋")).isEqualTo(6);
        assertThat(Counting.GRAPHEMES.length("🙋🏽👨‍🎤")).isEqualTo(2);
    }
}
