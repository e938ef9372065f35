package io.fanfare.sharing;

import java.net.URI;
import java.util.Optional;

/**
 * A place to share on, as data: networks die and rename, so none has code of its own.
 *
 * @param code the byte in link codes and keys, never used again for another network; 0 stands for the share page itself
 * @param key the name in messages, forms and figures: {@code linkedin}
 * @param label the name as people know it
 * @param travels what the share link brings along
 * @param template the share link with {@code {text}}, {@code {url}} and {@code {title}} in places that take percent-encoded values; empty
 *     where there is none and everything is copied
 * @param counting how the network counts the characters of a post
 * @param limit the most of them, the link included
 * @param common whether its button stands among the first; the others wait behind one more tap
 * @param source the {@code utm_source} of visits from there
 * @param medium the {@code utm_medium} of visits from there
 * @param terms what the network says of rewarding people for a post there
 */
public record Network(
        int code,
        String key,
        String label,
        Travels travels,
        String template,
        Counting counting,
        int limit,
        boolean common,
        String source,
        String medium,
        PlatformPolicy.Terms terms) {
    /** The codes above it stand for links of a mail that lead to no network. */
    public static final int HIGHEST_CODE = 253;

    public Network {
        if (code < 1 || code > HIGHEST_CODE) {
            throw new IllegalArgumentException("a network's code lies in 1 to " + HIGHEST_CODE);
        }
        if (template.isEmpty() != (travels == Travels.NOTHING)) {
            throw new IllegalArgumentException("a network has a share link unless everything is copied");
        }
    }

    /**
     * The link that opens the network's own window to post, at most {@value ShareLinks#LIMIT} characters (the text is cut to fit); empty
     * where there is none.
     *
     * @param url the person's tracked link
     */
    public Optional<URI> shareLink(String title, String text, String url) {
        return template.isEmpty() ? Optional.empty() : Optional.of(ShareLinks.fill(template, title, text, url));
    }

    /** How long a post is there, links in it included. */
    public int length(String post) {
        return counting.length(post);
    }

    /** What a share link brings along into the network's window. */
    public enum Travels {
        /** Text and link stand there, ready to edit. */
        TEXT_AND_LINK,
        /** The link stands there; the text is copied and pasted. */
        LINK,
        /** Both are copied. */
        NOTHING
    }
}
