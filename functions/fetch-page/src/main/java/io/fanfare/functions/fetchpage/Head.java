package io.fanfare.functions.fetchpage;

import io.fanfare.preview.PageCard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself.
 *
 * @param login whether it has a field for a password
 * @param hidden whether it asks search engines to leave it out
 */
public record Head(PageCard card, boolean login, boolean hidden) {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int WIDEST = 100_000;
    /** As an address may be that people type (RFC 9110 asks for more; nobody's picture needs it). */
    private static final int LONGEST_ADDRESS = 2_048;

    /**
     * Any bytes are read as a browser would read them.
     *
     * @param charset as the server said, null when it did not
     */
    public static Head read(byte[] html, @Nullable String charset, URI address) {
        var page = parsed(html, charset, address);
        return new Head(
                new PageCard(
                        said(page, LONGEST_TITLE, "og:title", "twitter:title", "/title"),
                        said(page, LONGEST_DESCRIPTION, "og:description", "twitter:description", "description"),
                        image(page),
                        pixels(content(page, "og:image:width")),
                        pixels(content(page, "og:image:height"))),
                !page.select("input[type=password]").isEmpty(),
                content(page, "robots").toLowerCase(Locale.ROOT).contains("noindex"));
    }

    private static Document parsed(byte[] html, @Nullable String charset, URI address) {
        var known = charset != null && Charset.isSupported(charset) ? charset : null;
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), known, address.toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The first that says something, on one line without control characters; {@code /title} is the element. */
    private static @Nullable String said(Document page, int longest, String... names) {
        return Stream.of(names)
                .map(name -> name.equals("/title") ? page.title() : content(page, name))
                .map(text -> text.replaceAll("\\p{Cntrl}|\\p{Cf}", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() <= longest ? text : text.substring(0, longest))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable URI image(Document page) {
        return Stream.of("og:image:secure_url", "og:image:url", "og:image", "twitter:image", "twitter:image:src")
                .map(name -> meta(page, name))
                .flatMap(element -> element == null ? Stream.empty() : Stream.of(element.absUrl("content")))
                .flatMap(Head::picture)
                .findFirst()
                .orElse(null);
    }

    /** Networks show no drawings. */
    private static Stream<URI> picture(String address) {
        if (address.length() > LONGEST_ADDRESS) {
            return Stream.empty();
        }
        try {
            var uri = new URI(address);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean shown = (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && !String.valueOf(uri.getPath()).toLowerCase(Locale.ROOT).endsWith(".svg");
            return shown ? Stream.of(uri) : Stream.empty();
        } catch (URISyntaxException _) {
            return Stream.empty();
        }
    }

    private static int pixels(String text) {
        return text.matches("[0-9]{1,6}") ? Math.min(WIDEST, Integer.parseInt(text)) : 0;
    }

    private static String content(Document page, String name) {
        var element = meta(page, name);
        return element == null ? "" : element.attr("content").strip();
    }

    /** Pages write {@code property} where {@code name} belongs, and the other way round. */
    private static @Nullable Element meta(Document page, String name) {
        return page.selectFirst("meta[property=" + name + "][content], meta[name=" + name + "][content]");
    }
}
