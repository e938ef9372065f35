package io.fanfare.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void the_hashtag_comes_along_once() {
        assertThat(Suggestion.of(List.of("One", "Two #Tag here"), List.of("#Tag")))
                .extracting(Suggestion::text)
                .containsExactly("One #Tag", "Two #Tag here");
        assertThat(Suggestion.of(List.of("One"), List.of()))
                .extracting(Suggestion::text)
                .containsExactly("One");
    }

    @Test
    void a_campaigns_hashtag_comes_before_an_items_own_and_a_longer_one_is_another() {
        assertThat(Suggestion.of(List.of("One", "At #openquay", "At #OpenQuays #Wind!"), List.of("#OpenQuay", "#Wind")))
                .extracting(Suggestion::text)
                .containsExactly("One #OpenQuay #Wind", "At #openquay #Wind", "At #OpenQuays #Wind! #OpenQuay");
    }

    @Test
    void blanks_are_known_and_stand_open_where_nobody_filled_them_in() {
        var suggestion = new Suggestion("My tip: [[your tip]]. [[why]]");
        assertThat(suggestion.blanks()).containsExactly("your tip", "why");
        assertThat(suggestion.open()).isEqualTo("My tip: …. …");
    }

    @Test
    void the_disclosure_stands_on_a_line_of_its_own() {
        assertThat(Suggestion.disclosed("Text ", "I work here")).isEqualTo("Text\n\nI work here");
        assertThat(Suggestion.disclosed(" ", "I work here")).isEqualTo("I work here");
    }
}
