package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import gg.jte.generated.sharepage.JteaboutGenerated;
import gg.jte.generated.sharepage.JtealumniGenerated;
import gg.jte.generated.sharepage.JtedataGenerated;
import gg.jte.generated.sharepage.JtedatalinkGenerated;
import gg.jte.generated.sharepage.JteguidelinesGenerated;
import gg.jte.generated.sharepage.JteintranetGenerated;
import gg.jte.generated.sharepage.JtejoinGenerated;
import gg.jte.generated.sharepage.JtemeGenerated;
import gg.jte.generated.sharepage.JteplainGenerated;
import gg.jte.generated.sharepage.JteshareGenerated;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.fanfare.brand.Brand;
import io.fanfare.sharing.Networks;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers in HTML, with the headers that keep a personal page personal. */
final class Pages {
    private final Supplier<Brand> brand;
    private final String targets;

    /**
     * @param networks whose share links a form may lead to
     * @param brand how the company looks now
     */
    Pages(Networks networks, Supplier<Brand> brand) {
        this.brand = brand;
        // Browsers hold form-action against the whole chain of redirects, so a network's own hosts belong in it.
        targets = networks.all().stream()
                .flatMap(network -> network.shareLink("", "", "").stream())
                .flatMap(Pages::sources)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    APIGatewayV2HTTPResponse share(ShareView view) {
        return html(200, out -> JteshareGenerated.render(out, null, view, brand.get()), view.image());
    }

    APIGatewayV2HTTPResponse plain(int status, PlainView view) {
        return html(status, out -> JteplainGenerated.render(out, null, view, brand.get()), null);
    }

    APIGatewayV2HTTPResponse about(AboutView view) {
        return html(200, out -> JteaboutGenerated.render(out, null, view, brand.get()), null);
    }

    APIGatewayV2HTTPResponse join(int status, JoinView view) {
        return html(status, out -> JtejoinGenerated.render(out, null, view, brand.get()), null);
    }

    APIGatewayV2HTTPResponse alumni(int status, AlumniView view) {
        return html(status, out -> JtealumniGenerated.render(out, null, view, brand.get()), null);
    }

    APIGatewayV2HTTPResponse guidelines(GuidelinesView view) {
        return html(200, out -> JteguidelinesGenerated.render(out, null, view, brand.get()), null);
    }

    APIGatewayV2HTTPResponse me(MeView view) {
        return html(200, out -> JtemeGenerated.render(out, null, view, brand.get()), null);
    }

    /** The company's name. */
    String company() {
        return brand.get().company();
    }

    APIGatewayV2HTTPResponse data(DataLinkView view) {
        return html(200, out -> JtedatalinkGenerated.render(out, null, view, brand.get()), null);
    }

    APIGatewayV2HTTPResponse ownData(DataView view) {
        return html(200, out -> JtedataGenerated.render(out, null, view, brand.get()), null);
    }

    /** JSON to keep, not to show. */
    static APIGatewayV2HTTPResponse file(String name, String json) {
        return answer(
                200,
                Map.of(
                        "content-type",
                        "application/json; charset=utf-8",
                        "content-disposition",
                        "attachment; filename=\"" + name + "\"",
                        "cache-control",
                        "no-store, private"),
                json);
    }

    /** A page with a title and a sentence of the words: {@code <key>.title} and {@code <key>.text}. */
    APIGatewayV2HTTPResponse sentence(int status, Words words, String key) {
        return plain(status, PlainView.saying(words, words.say(key + ".title"), words.say(key + ".text")));
    }

    static APIGatewayV2HTTPResponse seeOther(String where) {
        return answer(303, Map.of("location", where, "cache-control", "no-store"), "");
    }

    /** For a script that waits for no answer. */
    static APIGatewayV2HTTPResponse nothing() {
        return answer(204, Map.of("cache-control", "no-store"), "");
    }

    /**
     * A file under the version that was asked for stays the same for good. Another version is asked for while two of them are deployed, or by a
     * page that a browser has kept: what is answered then is soon asked for again.
     *
     * @param version as the page named it; empty when it named none
     */
    static APIGatewayV2HTTPResponse asset(Assets.Asset asset, String version) {
        var kept = asset.version().equals(version) ? "public, max-age=31536000, immutable" : "public, max-age=300";
        return answer(200, Map.of("content-type", asset.type(), "cache-control", kept), asset.text());
    }

    static APIGatewayV2HTTPResponse svg(String picture) {
        return answer(200, picture("image/svg+xml"), picture);
    }

    static APIGatewayV2HTTPResponse png(byte[] picture) {
        var answer = answer(200, picture("image/png"), Base64.getEncoder().encodeToString(picture));
        answer.setIsBase64Encoded(true);
        return answer;
    }

    private static Map<String, String> picture(String type) {
        return Map.of("content-type", type, "cache-control", "private, max-age=86400");
    }

    /** A piece of HTML that another page takes in; also a script of such a page may fetch it. */
    static APIGatewayV2HTTPResponse fragment(IntranetView view) {
        var text = new StringOutput();
        JteintranetGenerated.render(new OwaspHtmlTemplateOutput(text), null, view);
        return kept("text/html; charset=utf-8", text.toString());
    }

    static APIGatewayV2HTTPResponse feed(String xml) {
        return kept("application/rss+xml; charset=utf-8", xml);
    }

    private static APIGatewayV2HTTPResponse kept(String type, String body) {
        return answer(
                200,
                Map.of(
                        "content-type", type,
                        "cache-control", "public, max-age=300",
                        "access-control-allow-origin", "*",
                        "content-security-policy", "default-src 'none'; img-src https:"),
                body);
    }

    private APIGatewayV2HTTPResponse html(int status, Consumer<HtmlTemplateOutput> page, @Nullable URI image) {
        var text = new StringOutput();
        page.accept(new OwaspHtmlTemplateOutput(text));
        var headers = Map.of(
                "content-type", "text/html; charset=utf-8",
                "cache-control", "no-store, private",
                "content-security-policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:"
                                + pictures(image) + "; form-action 'self' " + targets
                                + "; base-uri 'none'; frame-ancestors 'none'");
        return answer(status, headers, text.toString());
    }

    /** The hosts of what the page shows besides its own. */
    private String pictures(@Nullable URI image) {
        var logo = brand.get().logo();
        return Stream.of(Optional.ofNullable(image), Optional.ofNullable(logo).map(Brand.Logo::address))
                .flatMap(Optional::stream)
                .map(picture -> " https://" + picture.getAuthority())
                .distinct()
                .collect(Collectors.joining());
    }

    private static APIGatewayV2HTTPResponse answer(int status, Map<String, String> headers, String body) {
        var all = new HashMap<>(headers);
        all.put("referrer-policy", "no-referrer");
        all.put("x-content-type-options", "nosniff");
        all.put("x-robots-tag", "noindex, nofollow");
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(all)
                .withBody(body)
                .withIsBase64Encoded(false)
                .build();
    }

    /** The share link's host with its siblings ({@code m.facebook.com} on phones), or its scheme where it has no host. */
    private static Stream<String> sources(URI link) {
        var host = link.getHost();
        if (host == null) {
            return Stream.of(link.getScheme() + ":");
        }
        var labels = host.split("\\.");
        var domain = labels[labels.length - 2] + "." + labels[labels.length - 1];
        return Stream.of("https://" + domain, "https://*." + domain);
    }
}
