package io.fanfare.functions.followlink;

import io.fanfare.kernel.Language;
import io.fanfare.sharing.Targets.Target;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page that a network's crawler gets: the Open Graph parts of the item's card (https://ogp.me). Its address is the share link itself,
 * so that the card leads through the redirect; nothing in it says whose link it is. Whoever reads it all the same, in an app whose user
 * agent looks like a crawler's, finds the item's own address.
 *
 * @param baseUrl without a slash at the end
 */
record PreviewPage(String baseUrl) {
    /** @param code of the share link, one that has been read: letters and digits alone */
    String html(String code, Target target, Language language) {
        var card = target.card(language);
        var title = escaped(card.title());
        var description = escaped(card.description());
        var image = target.image();
        return """
                <!doctype html>
                <html lang="%s" prefix="og: https://ogp.me/ns#">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <meta name="description" content="%s">
                %s
                <link rel="stylesheet" href="/assets/share.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="%s">%s</a></p>
                </main>
                </body>
                </html>
                """.formatted(
                        language.tag(),
                        title,
                        description,
                        parts(baseUrl + "/s/" + code, title, description, image, language),
                        title,
                        description,
                        escaped(target.destination().toASCIIString()),
                        title);
    }

    private static String parts(
            String address, String title, String description, @Nullable URI image, Language language) {
        var always = Stream.of(
                property("og:type", "article"),
                property("og:url", escaped(address)),
                property("og:title", title),
                property("og:description", description),
                property("og:locale", locale(language)),
                name("twitter:card", image == null ? "summary" : "summary_large_image"));
        var picture = image == null
                ? Stream.<String>empty()
                : Stream.of(property("og:image", escaped(image.toASCIIString())));
        return Stream.concat(always, picture).collect(Collectors.joining("\n"));
    }

    /** Language and territory, as Open Graph wants it. */
    private static String locale(Language language) {
        return switch (language) {
            case NL -> "nl_NL";
            case EN -> "en_GB";
            case DA -> "da_DK";
            case FR -> "fr_FR";
            case DE -> "de_DE";
        };
    }

    private static String property(String name, String value) {
        return "<meta property=\"" + name + "\" content=\"" + value + "\">";
    }

    private static String name(String name, String value) {
        return "<meta name=\"" + name + "\" content=\"" + value + "\">";
    }

    /** One line that is safe between tags and between double quotes. */
    private static String escaped(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
