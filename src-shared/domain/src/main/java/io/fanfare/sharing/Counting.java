package io.fanfare.sharing;

import java.text.Normalizer;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How a network counts the characters of a post. */
public enum Counting {
    /** Every code point is one. */
    CHARACTERS(Counting::points),
    /** What people see as one character is one (UAX 29): Bluesky. */
    GRAPHEMES(Counting::graphemes),
    /** Code points, a link as 23 whatever its length, of {@code @name@host} only the name: Mastodon. */
    SHORT_LINKS(post -> points(Links.MENTION
            .matcher(Links.WRITTEN_OUT.matcher(post).replaceAll(Links.SHORT))
            .replaceAll("@$1"))),
    /**
     * X: code points beyond Latin and common punctuation count two, an emoji two however it is put together, a link 23
     * (twitter-text, configuration 3). New emoji may be counted too high.
     */
    WEIGHTED(post -> weight(Links.ANY.matcher(post).replaceAll(Links.SHORT)));

    private static final int KEYCAP = 0x20E3;
    private static final Pattern GRAPHEME = Pattern.compile("\\X", Pattern.DOTALL);

    private final ToIntFunction<String> count;

    Counting(ToIntFunction<String> count) {
        this.count = count;
    }

    /** The length of a post as the network counts it, links in it included. */
    public int length(String post) {
        return count.applyAsInt(Normalizer.normalize(post, Normalizer.Form.NFC));
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int graphemes(String text) {
        return Math.toIntExact(GRAPHEME.matcher(text).results().count());
    }

    private static int weight(String text) {
        return GRAPHEME.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(Counting::weightOfOne)
                .sum();
    }

    private static int weightOfOne(String grapheme) {
        boolean emoji =
                grapheme.codePoints().anyMatch(point -> point == KEYCAP || Character.isEmojiPresentation(point));
        return emoji
                ? 2
                : grapheme.codePoints().map(point -> isLight(point) ? 1 : 2).sum();
    }

    private static boolean isLight(int point) {
        return point <= 4351
                || point >= 8192 && point <= 8205
                || point >= 8208 && point <= 8223
                || point >= 8242 && point <= 8247;
    }

    /** What networks take for a link: the point behind a sentence is no part of it. */
    private static final class Links {
        /** Stands for a link that counts 23. */
        static final String SHORT = "x".repeat(23);

        private static final String END = "[\\p{L}\\p{N}/#=&%+~_-]";
        static final Pattern WRITTEN_OUT = Pattern.compile("https?://\\S*" + END, Pattern.CASE_INSENSITIVE);
        /** With a scheme, or a bare name under one of the common top-level domains. */
        static final Pattern ANY = Pattern.compile(
                WRITTEN_OUT.pattern()
                        + "|\\b(?:[a-z0-9-]+\\.)+(?:com|org|net|eu|nl|dk|de|fr|be|uk|io|co|info|edu|gov)\\b(?:/(?:\\S*"
                        + END + ")?)?",
                Pattern.CASE_INSENSITIVE);

        static final Pattern MENTION = Pattern.compile("(?<![\\w/@])@(\\w+)@[\\w-]+(?:\\.[\\w-]+)+");
    }
}
