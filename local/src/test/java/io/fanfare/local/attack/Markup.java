package io.fanfare.local.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/**
 * What mails and pages are made of when nobody attacks: elements, their attributes, and schemes and hosts that they name. Whatever a text
 * adds to it got out of its place.
 */
final class Markup {
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "poster", "srcset", "background");
    /** Come and go with what there is to tell, and do nothing. */
    private static final Set<String> INERT = Set.of(
            "table", "caption", "thead", "tbody", "tr", "th", "td", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li",
            "span");

    private static final Set<String> INERT_ATTRIBUTES = Set.of(
            "class", "id", "scope", "aria-labelledby", "aria-label", "aria-hidden", "role", "lang", "dir", "colspan");

    private final Set<String> known = new HashSet<>();

    void learn(String html) {
        known.addAll(shape(html));
    }

    /** What stands in a page and in no page before it. */
    List<String> strange(String html) {
        var strange = new ArrayList<>(shape(html));
        strange.removeIf(known::contains);
        return strange;
    }

    private static Set<String> shape(String html) {
        var shape = new HashSet<String>();
        var document = Jsoup.parse(html);
        for (var element : document.getAllElements()) {
            boolean inert = INERT.contains(element.tagName());
            if (!inert) {
                shape.add(element.tagName());
            }
            for (var attribute : element.attributes()) {
                if (!inert || !INERT_ATTRIBUTES.contains(attribute.getKey())) {
                    shape.add(said(element, attribute));
                }
            }
            if (element.tagName().equals("script")) {
                shape.add("script: " + element.data());
            }
            element.childNodes().stream()
                    .filter(Comment.class::isInstance)
                    .forEach(comment ->
                            shape.add("comment " + comment.outerHtml().strip()));
        }
        return shape;
    }

    private static String said(Element element, Attribute attribute) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        var said = element.tagName() + "@" + name;
        return ADDRESSES.contains(name) ? said + "=" + origin(attribute.getValue()) : said;
    }

    /** Scheme and host of an address, or that it has none. */
    private static String origin(String address) {
        var origin = address.strip().replaceFirst("(?s)^((?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://[^/?#]*)?).*", "$1");
        return origin.toLowerCase(Locale.ROOT);
    }
}
