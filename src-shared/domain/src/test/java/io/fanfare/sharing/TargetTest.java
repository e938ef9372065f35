package io.fanfare.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Language;
import io.fanfare.sharing.Targets.Card;
import io.fanfare.sharing.Targets.Target;
import java.net.URI;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TargetTest {
    @Test
    void the_card_speaks_the_links_language_then_the_companys_then_english_then_any() {
        assertThat(target(Language.NL, Language.DA).cardLanguage(Language.DA, Language.NL))
                .contains(Language.DA);
        assertThat(target(Language.NL, Language.DA).cardLanguage(Language.FR, Language.NL))
                .contains(Language.NL);
        assertThat(target(Language.NL, Language.DA).cardLanguage(null, Language.DA))
                .contains(Language.DA);
        assertThat(target(Language.EN, Language.DA).cardLanguage(null, Language.FR))
                .contains(Language.EN);
        assertThat(target(Language.DE).cardLanguage(Language.DA, Language.FR)).contains(Language.DE);
        assertThat(target().cardLanguage(Language.DA, Language.FR)).isEmpty();
    }

    private static Target target(Language... languages) {
        var cards = Arrays.stream(languages)
                .collect(Collectors.toMap(Function.identity(), language -> new Card(language.tag(), "")));
        return new Target(URI.create("https://www.example.com/"), null, null, cards, false);
    }
}
