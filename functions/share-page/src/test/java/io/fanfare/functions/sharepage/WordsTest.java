package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Language;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group()));
        return places;
    }
}
