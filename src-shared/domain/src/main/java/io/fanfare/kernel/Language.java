package io.fanfare.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of mails and pages. */
public enum Language {
    NL,
    EN,
    DA,
    FR,
    DE;

    /** The BCP 47 tag: {@code nl}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The language of a tag such as {@code nl} or {@code nl-BE}, whatever its case. */
    public static Optional<Language> of(String tag) {
        var primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return List.of(values()).stream()
                .filter(language -> language.tag().equals(primary))
                .findFirst();
    }
}
