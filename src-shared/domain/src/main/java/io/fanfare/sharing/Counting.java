package io.fanfare.sharing;

import java.text.Normalizer;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How a network counts the characters of a post. */
public enum Counting {
    /** Every code point is one. */
    CHARACTERS(Counting::points, false),
    /** What people see as one character is one (UAX 29): Bluesky. */
    GRAPHEMES(Counting::graphemes, false),
    /** Code points, a link as 23 whatever its length: Mastodon. */
    SHORT_LINKS(Counting::points, true),
    /**
     * X: code points beyond Latin and common punctuation count two, an emoji two however it is put together, a link 23
     * (twitter-text, configuration 3). New emoji may be counted too high.
     */
    WEIGHTED(Counting::weight, true);

    private static final int SHORT_LINK = 23;
    private static final int KEYCAP = 0x20E3;
    private static final Pattern GRAPHEME = Pattern.compile("\\X", Pattern.DOTALL);
    /** With a scheme, or a bare name under one of the common top-level domains. */
    private static final Pattern LINK = Pattern.compile(
            "https?://\\S+|\\b(?:[a-z0-9-]+\\.)+(?:com|org|net|eu|nl|dk|de|fr|be|uk|io|co|info|edu|gov)\\b(?:/\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private final ToIntFunction<String> text;
    private final boolean shortensLinks;

    Counting(ToIntFunction<String> text, boolean shortensLinks) {
        this.text = text;
        this.shortensLinks = shortensLinks;
    }

    /** The length of a post as the network counts it, links in it included. */
    public int length(String post) {
        var whole = Normalizer.normalize(post, Normalizer.Form.NFC);
        int links = LINK.matcher(whole)
                .results()
                .map(MatchResult::group)
                .mapToInt(link -> shortensLinks ? SHORT_LINK : link.length())
                .sum();
        return links + text.applyAsInt(LINK.matcher(whole).replaceAll(""));
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
}
