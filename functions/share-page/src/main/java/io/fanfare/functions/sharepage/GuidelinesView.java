package io.fanfare.functions.sharepage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the guidelines' page shows.
 *
 * @param path of this page, the code in it: {@code /guidelines/<code>}
 * @param me path of the person's own page
 * @param language tag of the texts' language
 * @param standing since when they stand like this, in words
 * @param accepted when the person accepted this version, in words; null when they did not
 */
public record GuidelinesView(
        Words words,
        String path,
        String me,
        String language,
        int version,
        String standing,
        List<String> paragraphs,
        List<String> dos,
        List<String> donts,
        @Nullable String accepted) {
    public GuidelinesView {
        paragraphs = List.copyOf(paragraphs);
        dos = List.copyOf(dos);
        donts = List.copyOf(donts);
    }
}
