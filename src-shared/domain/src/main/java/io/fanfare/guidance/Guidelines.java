package io.fanfare.guidance;

import io.fanfare.kernel.Language;
import java.time.Instant;
import java.util.Map;

/**
 * What the company says about sharing, in the form in which it stood from a moment on.
 *
 * @param version from 1, one more with each change
 * @param texts by language, at least one
 */
public record Guidelines(int version, Instant since, Map<Language, Text> texts) {
    public Guidelines {
        texts = Map.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("guidelines have texts in at least one language");
        }
    }

    /** In which language a reader gets them. */
    public Language languageFor(Language wanted, Language companyDefault) {
        return Language.among(texts.keySet(), wanted, companyDefault);
    }

    /** @param introduction paragraphs with line breaks between */
    public record Text(String introduction, Advice advice) {}
}
