package io.fanfare.sharing;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How a network counts the characters of a post. */
public enum Counting {
    /** Every code point is one. */
    CHARACTERS(Counting::points),
    /**
     * What people see as one character is one (UAX 29), and of the whole at most 3,000 bytes: Bluesky. Each byte beyond counts as one too
     * many.
     */
    GRAPHEMES(Counting::graphemesAndBytes),
    /** Every code point is one, an emoji as many as it has bytes: Threads. */
    EMOJI_BYTES(post -> each(post, Counting::emojiBytes)),
    /** Code points, a link as 23 whatever its length, of {@code @name@host} only the name: Mastodon. */
    SHORT_LINKS(post -> points(Links.MENTION
            .matcher(Links.WRITTEN_OUT.matcher(post).replaceAll(Links.SHORT))
            .replaceAll("@$1"))),
    /**
     * X: code points beyond Latin and common punctuation count two, an emoji two however it is put together, a link 23
     * (twitter-text, configuration 3). New emoji may be counted too high.
     */
    WEIGHTED(post -> each(Links.ANY.matcher(post).replaceAll(Links.SHORT), Counting::weight));

    private static final int KEYCAP = 0x20E3;
    /** Makes an emoji of a sign that is usually none: a heart, a flag on a pole. */
    private static final int AS_EMOJI = 0xFE0F;

    private static final int BLUESKY_GRAPHEMES = 300;
    private static final int BLUESKY_BYTES = 3_000;
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

    private static int graphemesAndBytes(String text) {
        int over = bytes(text) - BLUESKY_BYTES;
        return over > 0 ? Math.max(graphemes(text), BLUESKY_GRAPHEMES + over) : graphemes(text);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int each(String text, ToIntFunction<String> count) {
        return GRAPHEME.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(count)
                .sum();
    }

    private static int emojiBytes(String grapheme) {
        return isEmoji(grapheme) ? bytes(grapheme) : points(grapheme);
    }

    private static boolean isEmoji(String grapheme) {
        return grapheme.codePoints()
                .anyMatch(point -> point == KEYCAP || point == AS_EMOJI || Character.isEmojiPresentation(point));
    }

    private static int weight(String grapheme) {
        return isEmoji(grapheme)
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
