package io.fanfare.sharing;

/**
 * About how a network shows a post with a link: for a preview, not to build on. Networks say little of it and change it as they like; the
 * figures are what their pages and apps showed in November 2026, in characters of an average width.
 *
 * @param fold after how many characters of text a reader must ask for more
 * @param link whether the link stays visible in the text
 * @param card how the page behind the link is shown
 * @param title how much of its title
 * @param summary how much of its summary; 0 when none
 */
public record Appearance(int fold, boolean link, Card card, int title, int summary) {
    private static final int EVERYTHING = 1_000;

    /** How the network of this key shows posts; one that nobody has looked at shows everything. */
    public static Appearance of(String network) {
        return switch (network) {
            case "linkedin" -> new Appearance(210, true, Card.LARGE, 119, 0);
            case "facebook" -> new Appearance(480, false, Card.LARGE, 88, 100);
            case "x" -> new Appearance(280, false, Card.LARGE, 70, 0);
            case "whatsapp" -> new Appearance(760, true, Card.SMALL, 65, 80);
            case "bluesky" -> new Appearance(300, true, Card.LARGE, 100, 150);
            case "mastodon" -> new Appearance(500, true, Card.SMALL, 80, 80);
            case "threads" -> new Appearance(500, false, Card.LARGE, 70, 0);
            case "telegram" -> new Appearance(EVERYTHING, true, Card.SMALL, 100, 170);
            case "teams" -> new Appearance(EVERYTHING, true, Card.SMALL, 80, 120);
            case "mail", "copy" -> new Appearance(EVERYTHING, true, Card.NONE, EVERYTHING, 0);
            default -> new Appearance(EVERYTHING, true, Card.LARGE, EVERYTHING, EVERYTHING);
        };
    }

    /** The start of a text, with an ellipsis where something is missing; never half a character. */
    public static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** What shows of the page behind the link. */
    public enum Card {
        /** A picture over the full width, words below it. */
        LARGE,
        /** A small picture beside the words. */
        SMALL,
        /** Nothing: the link alone. */
        NONE
    }
}
