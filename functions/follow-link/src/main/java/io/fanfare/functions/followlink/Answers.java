package io.fanfare.functions.followlink;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.kernel.Language;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a follower of a link gets to see. */
final class Answers {
    private static final Map<String, String> ALWAYS = Map.of(
            "cache-control", "no-store, private",
            "referrer-policy", "strict-origin-when-cross-origin",
            "x-content-type-options", "nosniff",
            "x-robots-tag", "noindex, nofollow");
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HTML =
            Map.of("content-type", "text/html; charset=utf-8", "content-security-policy", POLICY);

    private Answers() {}

    static APIGatewayV2HTTPResponse redirect(URI to) {
        return answer(302, Map.of("location", to.toString()), "");
    }

    /** What a network's crawler makes a card of. */
    static APIGatewayV2HTTPResponse preview(String html, String method) {
        return answer(200, HTML, method.equals("HEAD") ? "" : html);
    }

    /** A plain page for a code that is not ours, or no longer leads anywhere: never a redirect. */
    static APIGatewayV2HTTPResponse unknown(Map<String, String> headers, String method) {
        var words = Words.of(headers);
        return page(404, Map.of(), words.language(), words.title(), words.unknown(), method);
    }

    /** Says that what the link led to was taken back, with 410: networks and search engines drop what they kept of it. */
    static APIGatewayV2HTTPResponse recalled(Map<String, String> headers, String method) {
        var words = Words.of(headers);
        return page(410, Map.of(), words.language(), words.recalled(), words.recalledText(), method);
    }

    static APIGatewayV2HTTPResponse tryAgain(Map<String, String> headers, String method) {
        var words = Words.of(headers);
        return page(503, Map.of("retry-after", "30"), words.language(), words.title(), words.later(), method);
    }

    private static APIGatewayV2HTTPResponse page(
            int status, Map<String, String> more, Language language, String title, String sentence, String method) {
        var html = """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="stylesheet" href="/assets/share.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                </main>
                </body>
                </html>
                """.formatted(language.tag(), title, title, sentence);
        return answer(status, joined(HTML, more), method.equals("HEAD") ? "" : html);
    }

    private static APIGatewayV2HTTPResponse answer(int status, Map<String, String> more, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(joined(ALWAYS, more))
                .withBody(body)
                .withIsBase64Encoded(false)
                .build();
    }

    private static Map<String, String> joined(Map<String, String> some, Map<String, String> more) {
        return Stream.of(some, more)
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The few words of these pages. */
    private record Words(
            Language language, String title, String unknown, String later, String recalled, String recalledText) {
        /** In the first language of the browser that we speak, else English. */
        static Words of(Map<String, String> headers) {
            var language = Language.accepted(headers.getOrDefault("accept-language", ""), Language.EN);
            return switch (language) {
                case NL ->
                    new Words(
                            language,
                            "Deze link werkt niet",
                            "Misschien is hij niet helemaal meegekomen. Kijk nog eens naar het bericht waar hij in stond.",
                            "Dat ligt aan ons. Probeer het over een halve minuut nog eens.",
                            "Dit bericht is teruggenomen",
                            "Wie het publiceerde, heeft het teruggenomen. Je kunt dit venster sluiten.");
                case EN ->
                    new Words(
                            language,
                            "This link does not work",
                            "Perhaps a part of it got lost. Have another look at the post that it came from.",
                            "That is our fault. Please try again in half a minute.",
                            "This was taken back",
                            "Whoever published it has taken it back. You can close this page.");
                case DA ->
                    new Words(
                            language,
                            "Linket virker ikke",
                            "Måske mangler der en bid af det. Kig en gang til på opslaget, som det stod i.",
                            "Det er vores fejl. Prøv igen om et halvt minut.",
                            "Indholdet er trukket tilbage",
                            "Afsenderen har trukket det tilbage. Du kan lukke siden.");
                case FR ->
                    new Words(
                            language,
                            "Ce lien ne fonctionne pas",
                            "Il en manque peut-être un morceau. Retournez voir la publication d’où il vient.",
                            "C’est de notre faute. Réessayez dans une demi-minute.",
                            "Ce contenu a été retiré",
                            "Ceux qui l’avaient publié l’ont retiré. Vous pouvez fermer cette page.");
                case DE ->
                    new Words(
                            language,
                            "Dieser Link funktioniert nicht",
                            "Vielleicht fehlt ein Stück davon. Schauen Sie noch einmal in den Beitrag, aus dem er stammt.",
                            "Das liegt an uns. Bitte versuchen Sie es in einer halben Minute noch einmal.",
                            "Dieser Beitrag wurde zurückgezogen",
                            "Wer ihn veröffentlicht hat, hat ihn zurückgezogen. Sie können diese Seite schließen.");
            };
        }
    }
}
