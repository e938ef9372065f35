package io.fanfare.functions.sharepage;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a feed in RSS 2.0. */
final class Rss {
    private Rss() {}

    static String write(IntranetView view) {
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\">\n<channel>\n");
        element(feed, "title", view.title());
        element(
                feed,
                "link",
                view.entries().isEmpty() ? "" : view.entries().getFirst().link().toString());
        element(feed, "description", view.words().say("intranet.note"));
        element(feed, "language", view.words().language().tag());
        for (var entry : view.entries()) {
            feed.append("<item>\n");
            element(feed, "title", entry.title());
            element(feed, "link", entry.link().toString());
            element(feed, "description", entry.summary());
            feed.append("<guid isPermaLink=\"false\">")
                    .append(escaped(entry.id()))
                    .append("</guid>\n");
            element(
                    feed,
                    "pubDate",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(entry.since().atOffset(ZoneOffset.UTC)));
            feed.append("</item>\n");
        }
        return feed.append("</channel>\n</rss>\n").toString();
    }

    private static void element(StringBuilder feed, String name, String text) {
        feed.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** What has a meaning in XML becomes a reference; what XML cannot hold at all becomes a blank. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
