package io.fanfare.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({"NL+EN+DE, DE, NL, DE", "NL+EN, DE, NL, NL", "EN+FR, DE, NL, EN", "FR+DA, DE, NL, DA"})
    void a_reader_gets_their_language_else_the_companys_else_english_else_any(
            String there, Language wanted, Language companyDefault, Language gets) {
        var languages =
                Set.of(there.split("\\+")).stream().map(Language::valueOf).toList();
        assertThat(Language.among(languages, wanted, companyDefault)).isEqualTo(gets);
    }

    @Test
    void nothing_has_no_language() {
        assertThatThrownBy(() -> Language.among(Set.of(), Language.DE, Language.NL))
                .isInstanceOf(NoSuchElementException.class);
    }
}
