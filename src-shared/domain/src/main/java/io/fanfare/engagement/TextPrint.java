package io.fanfare.engagement;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells whether two people posted the same words about an item, and nothing else: 24 bits of FNV-1a over the words, which the person's
 * browser makes of the box alone. One text in 16 million has the same print, so that no print proves what anybody wrote. White space and
 * case make no difference.
 */
public final class TextPrint {
    /** The first number that is no print. */
    public static final int END = 1 << 24;

    private static final int BASIS = 0x811C9DC5;
    private static final int PRIME = 0x01000193;
    /** As JavaScript's {@code \s} has it. */
    private static final Pattern BLANK =
            Pattern.compile("[\\s\\u000B\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]+");

    private TextPrint() {}

    /** @param item where the item leads to, so that prints of two items say nothing of each other */
    public static int of(String item, String text) {
        var tidy = BLANK.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC))
                .replaceAll(" ");
        int hash = BASIS;
        for (byte each : (item + "\n" + tidy.strip()).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ each & 0xFF) * PRIME;
        }
        return (hash >>> 24 ^ hash) & END - 1;
    }
}
