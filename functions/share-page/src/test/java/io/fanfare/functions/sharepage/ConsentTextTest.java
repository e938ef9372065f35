package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Language;
import io.fanfare.kernel.Sha256;
import io.fanfare.people.Consent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A consent record names the version of the texts that were shown: whoever changes one of them gives it another (000-30). */
class ConsentTextTest {
    private static final List<String> ASKING =
            List.of("join.", "pause.question", "me.set.boards", "me.set.spotlight", "data.tracking");
    /** Of every text that asks for a choice, in every language, by version; what was once shown stays in the list. */
    private static final Map<String, String> VERSIONS =
            Map.of("2026-11", "d832ba346db68b81", "2026-11-22", "76c65a2d4bdca37e");

    @Test
    void the_version_is_that_of_the_texts() {
        var texts = Stream.of(Language.values())
                .flatMap(language -> Words.read(language).entrySet().stream()
                        .filter(text -> ASKING.stream().anyMatch(text.getKey().toString()::startsWith))
                        .map(text -> language.tag() + " " + text.getKey() + "=" + text.getValue() + "\n")
                        .sorted())
                .collect(Collectors.joining());
        assertThat(VERSIONS.get(Consent.TEXT_VERSION))
                .as("texts were changed: give Consent.TEXT_VERSION a new version")
                .isEqualTo(Sha256.hex(texts, 8));
    }
}
