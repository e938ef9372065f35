package io.fanfare.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fanfare.brand.Brand.Faint;
import io.fanfare.kernel.Language;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {
    private static final Brand USUAL = Brand.usual("Noordlicht", "Kade 12, 3011 AB Rotterdam");

    /** Known pairs; 4.48 and 4.54 are the greys on either side of what is enough. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #FFFFFF, 21.00",
        "#FFFFFF, #FFFFFF, 1.00",
        "#777777, #FFFFFF, 4.48",
        "#767676, #FFFFFF, 4.54",
        "#FF0000, #FFFFFF, 4.00",
        "#0000FF, #FFFFFF, 8.59"
    })
    void contrast_is_what_the_guidelines_compute(String one, String other, double ratio) {
        assertThat(colour(one).contrast(colour(other))).isCloseTo(ratio, within(0.005));
        assertThat(colour(other).contrast(colour(one))).isCloseTo(ratio, within(0.005));
    }

    @ParameterizedTest
    @EnumSource
    void who_worked_here_has_a_line_of_their_own_whatever_the_companys_says(Language language) {
        var own = new Brand(
                "Noordlicht",
                null,
                USUAL.light(),
                USUAL.dark(),
                null,
                null,
                "Kade 12",
                Map.of(language, "Proud to work at Noordlicht"),
                Story.NONE);
        assertThat(own.disclosure(language, false)).isEqualTo("Proud to work at Noordlicht");
        assertThat(own.disclosure(language, true))
                .contains("Noordlicht")
                .isEqualTo(USUAL.disclosure(language, true))
                .isNotEqualTo(USUAL.disclosure(language, false));
    }

    @Test
    void what_nobody_chose_is_readable() {
        assertThat(USUAL.faint()).isEmpty();
        assertThat(USUAL.hasOwnColours()).isFalse();
    }

    @Test
    void each_faint_colour_is_named_with_its_worst_ratio_001_18() {
        var pale = new Brand(
                "Noordlicht",
                null,
                new Accent(colour("#FFCC00"), colour("#FFFFFF")),
                new Accent(colour("#333333"), colour("#FFFFFF")),
                null,
                null,
                "Kade 12",
                Map.of(),
                Story.NONE);

        assertThat(pale.faint())
                .extracting(Faint::field)
                .containsExactly("light.accent", "light.accentText", "dark.accent");
        assertThat(pale.faint().getFirst().on()).isEqualTo(colour("#F6F4EF"));
        assertThat(pale.faint()).extracting(Faint::ratio).allMatch(ratio -> ratio < Brand.READABLE);
        assertThat(pale.hasOwnColours()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0B6E4F", "#0B6E4", "#0B6E4FF", "#0B6E4G", "red", "#0B6E4F;}body{display:none"})
    void only_six_digits_are_a_colour(String text) {
        assertThat(Colour.of(text)).isEmpty();
    }

    @Test
    void a_colour_is_written_as_it_is_read() {
        assertThat(Stream.of("#000000", "#0B6E4F", "#FFFFFF")
                        .map(text -> colour(text).text()))
                .containsExactly("#000000", "#0B6E4F", "#FFFFFF");
        assertThat(colour("#0b6e4f")).isEqualTo(colour("#0B6E4F"));
    }

    @Test
    void a_tint_lies_between_paper_and_accent() {
        assertThat(Scheme.LIGHT.tint(Scheme.LIGHT.usual()).text()).isEqualTo("#EBF3F1");
        assertThat(colour("#000000").with(1, colour("#0B6E4F"))).isEqualTo(colour("#0B6E4F"));
    }

    private static Colour colour(String text) {
        return Colour.of(text).orElseThrow();
    }
}
