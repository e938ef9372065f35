package io.fanfare.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPrintTest {
    private static final String ITEM = "https://www.example.com/a";

    @Test
    void the_same_words_have_the_same_print_whatever_their_case_and_white_space() {
        assertThat(TextPrint.of(ITEM, "  Caf\u00e9\u00a0open\n")).isEqualTo(TextPrint.of(ITEM, "cafe\u0301 OPEN"));
        assertThat(TextPrint.of(ITEM, "Caf\u00e9 open!")).isNotEqualTo(TextPrint.of(ITEM, "Caf\u00e9 open"));
    }

    @Test
    void prints_of_two_items_say_nothing_of_each_other() {
        assertThat(TextPrint.of(ITEM, "Ask me")).isNotEqualTo(TextPrint.of(ITEM + "b", "Ask me"));
    }

    /** As the page's script has it too: a changed print would make two texts of one. */
    @Test
    void a_print_stays_what_it_is() {
        assertThat(TextPrint.of(ITEM, "Ask me")).isEqualTo(0x7B3E9E);
    }
}
