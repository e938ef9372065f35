package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Language;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource
    void every_language_says_everything_with_the_same_places_to_fill_in(Language language) {
        var english = Words.read(Language.EN);
        var words = Words.read(language);
        assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(words.stringPropertyNames()).hasSizeGreaterThan(60).allSatisfy(key -> {
            assertThat(words.getProperty(key)).as(key).isNotBlank();
            assertThat(places(words.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_shouted_at(Language language) {
        assertThat(Words.read(language).values())
                .noneMatch(text -> text.toString().contains("!"));
    }

    @Test
    void french_says_the_first_of_a_month_as_it_does_in_mails() {
        var words = Words.of(Language.FR);
        var first = LocalDate.of(2026, 12, 1);
        assertThat(words.day(first)).isEqualTo("1er décembre 2026");
        assertThat(words.shortDay(first)).startsWith("1er déc");
        assertThat(words.day(first.plusDays(10))).isEqualTo("11 décembre 2026");
    }

    /** A mark that French sets apart never begins a line. */
    @Test
    void french_marks_stay_with_their_words() {
        assertThat(Words.read(Language.FR).values())
                .allSatisfy(text -> assertThat(text.toString()).doesNotContainPattern("\\S [?!;:]( |$)"));
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }
}
