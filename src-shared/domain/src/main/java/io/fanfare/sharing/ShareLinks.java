package io.fanfare.sharing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Fills in the templates of share links: percent-encoded UTF-8 by RFC 3986, a space as {@code %20} and never as a plus. */
final class ShareLinks {
    /** What a desktop hands on to another program without cutting it. */
    static final int LIMIT = 2_000;

    private static final String TEXT = "{text}";
    private static final String ELLIPSIS = encode("…");
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private ShareLinks() {}

    static URI fill(String template, String title, String text, String url) {
        var rest = template.replace("{title}", encode(title)).replace("{url}", encode(url));
        var newline = template.startsWith("mailto:") ? "\r\n" : "\n";
        var lines = text.strip().replace("\r\n", "\n").replace("\n", newline);
        return URI.create(rest.replace(TEXT, fit(lines, LIMIT - rest.length() + TEXT.length())));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~")
                .replace("*", "%2A");
    }

    /** The text encoded, cut between two characters as people see them, so that an emoji stays whole. */
    private static String fit(String text, int room) {
        var whole = encode(text);
        if (whole.length() <= room) {
            return whole;
        }
        var part = new StringBuilder();
        var characters = CHARACTER.matcher(text);
        while (characters.find()) {
            var next = encode(characters.group());
            if (part.length() + next.length() + ELLIPSIS.length() > room) {
                break;
            }
            part.append(next);
        }
        return part + ELLIPSIS;
    }
}
