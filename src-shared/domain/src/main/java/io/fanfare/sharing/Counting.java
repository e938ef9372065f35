package io.fanfare.sharing;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How a network counts the characters of a post. */
public enum Counting {
    /** Every code point is one. */
    CHARACTERS {
        @Override
        int text(String text) {
            return text.codePointCount(0, text.length());
        }

        @Override
        int link(String link) {
            return link.length();
        }
    },
    /** What people see as one character is one (UAX 29), a link as long as it is: Bluesky. */
    GRAPHEMES {
        @Override
        int text(String text) {
            return Math.toIntExact(GRAPHEME.matcher(text).results().count());
        }

        @Override
        int link(String link) {
            return link.length();
        }
    },
    /** Code points, a link as 23 whatever its length: Mastodon. */
    SHORT_LINKS {
        @Override
        int text(String text) {
            return CHARACTERS.text(text);
        }

        @Override
        int link(String link) {
            return SHORT_LINK;
        }
    },
    /**
     * X: code points beyond Latin and common punctuation count two, an emoji two however it is put together, a link 23
     * (twitter-text, configuration 3). New emoji may be counted too high.
     */
    WEIGHTED {
        @Override
        int text(String text) {
            return GRAPHEME.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .mapToInt(Counting::weight)
                    .sum();
        }

        @Override
        int link(String link) {
            return SHORT_LINK;
        }
    };

    private static final int SHORT_LINK = 23;
    private static final Pattern GRAPHEME = Pattern.compile("\\X", Pattern.DOTALL);
    /** With a scheme, or a bare name under one of the common top-level domains. */
    private static final Pattern LINK = Pattern.compile(
            "https?://\\S+|\\b(?:[a-z0-9-]+\\.)+(?:com|org|net|eu|nl|dk|de|fr|be|uk|io|co|info|edu|gov)\\b(?:/\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private static final int KEYCAP = 0x20E3;

    abstract int text(String text);

    abstract int link(String link);

    /** The length of a post as the network counts it, links in it included. */
    public int length(String post) {
        var text = Normalizer.normalize(post, Normalizer.Form.NFC);
        int links = LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(this::link)
                .sum();
        return links + text(LINK.matcher(text).replaceAll(""));
    }

    private static int weight(String grapheme) {
        boolean emoji =
                grapheme.codePoints().anyMatch(point -> point == KEYCAP || Character.isEmojiPresentation(point));
        return emoji ? 2 : grapheme.codePoints().map(Counting::weight).sum();
    }

    private static int weight(int point) {
        boolean light = point <= 4351
                || point >= 8192 && point <= 8205
                || point >= 8208 && point <= 8223
                || point >= 8242 && point <= 8247;
        return light ? 1 : 2;
    }
}
