package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.brand.Brand;
import io.fanfare.delivery.Incident;
import io.fanfare.intranet.Doorplate;
import io.fanfare.intranet.Highlight;
import io.fanfare.kernel.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is worth sharing, for the company's own pages: a piece of HTML and a feed behind an address that nobody guesses. Nothing in them is
 * anybody's, no link tells who followed it, and looking changes and notes nothing.
 */
final class IntranetPages {
    private final Supplier<Optional<Doorplate>> doorplate;
    private final Supplier<List<Highlight>> highlights;
    private final Supplier<Optional<Incident>> incident;
    private final Supplier<Brand> brand;
    private final Language defaultLanguage;

    /**
     * @param doorplate the address as it is now
     * @param highlights as they were at most a few minutes ago
     * @param incident while there is one, nothing is worth sharing
     */
    IntranetPages(
            Supplier<Optional<Doorplate>> doorplate,
            Supplier<List<Highlight>> highlights,
            Supplier<Optional<Incident>> incident,
            Supplier<Brand> brand,
            Language defaultLanguage) {
        this.doorplate = doorplate;
        this.highlights = highlights;
        this.incident = incident;
        this.brand = brand;
        this.defaultLanguage = defaultLanguage;
    }

    /** Empty when it is not the address, or has another ending. */
    Optional<APIGatewayV2HTTPResponse> show(Request request) {
        var file = request.code();
        int dot = file.lastIndexOf('.');
        if (dot < 0 || !isTheToken(file.substring(0, dot))) {
            return Optional.empty();
        }
        var language = Optional.ofNullable(request.query().get("lang"))
                .flatMap(Language::of)
                .orElse(defaultLanguage);
        var shown = incident.get().isPresent() ? List.<Highlight>of() : highlights.get();
        var view = IntranetView.of(shown, brand.get(), language, defaultLanguage);
        return switch (file.substring(dot)) {
            case ".html" -> Optional.of(Pages.fragment(view));
            case ".rss" -> Optional.of(Pages.feed(Rss.write(view)));
            default -> Optional.empty();
        };
    }

    /** In a time that says nothing of how much of it was right. */
    private boolean isTheToken(String asked) {
        return doorplate
                .get()
                .filter(plate -> MessageDigest.isEqual(
                        plate.token().getBytes(StandardCharsets.UTF_8), asked.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
