package io.fanfare.check;

import io.fanfare.kernel.Language;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word that the company's texts had better not use.
 *
 * @param word as it is written, whatever its case; with a star at its end every word that begins so
 * @param language of the texts that it is looked for in, null for all
 * @param legal whether it may not go out; else it is a matter of taste
 * @param advice what to write instead, or why
 */
public record HouseWord(String word, @Nullable Language language, boolean legal, String advice) {
    boolean isFor(Language text) {
        return language == null || language == text;
    }

    /** Finds it as a word, not as a part of one. */
    Pattern pattern() {
        boolean open = word.endsWith("*");
        var text = open ? word.substring(0, word.length() - 1) : word;
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(text) + (open ? "" : "(?![\\p{L}\\p{M}\\p{N}])"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
