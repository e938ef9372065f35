package io.fanfare.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

    /**
     * In which of the languages that something has a reader gets it: theirs, else the company's default, else English, else any.
     *
     * @param there at least one
     */
    public static Language among(Collection<Language> there, Language wanted, Language companyDefault) {
        return Stream.of(wanted, companyDefault, EN)
                .filter(there::contains)
                .findFirst()
                .or(() -> there.stream().min(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** The first language of an {@code Accept-Language} header that we speak; the other one when there is none. */
    public static Language accepted(String header, Language otherwise) {
        return Stream.of(header.split(","))
                .map(part -> of(part.split(";", 2)[0]))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(otherwise);
    }
}
