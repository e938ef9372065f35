package io.fanfare.functions.sharepage;

import io.fanfare.brand.Brand;
import io.fanfare.intranet.Highlight;
import io.fanfare.kernel.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the company's own pages show.
 *
 * @param title what stands above it
 */
public record IntranetView(Words words, String title, String company, List<Entry> entries) {
    public IntranetView {
        entries = List.copyOf(entries);
    }

    static IntranetView of(List<Highlight> highlights, Brand brand, Language language, Language defaultLanguage) {
        var words = Words.of(language);
        return new IntranetView(
                words,
                words.say("intranet.title", brand.company()),
                brand.company(),
                highlights.stream()
                        .map(highlight -> entry(highlight, language, defaultLanguage))
                        .toList());
    }

    private static Entry entry(Highlight highlight, Language wanted, Language defaultLanguage) {
        var item = highlight.item();
        var language = item.languageFor(wanted, defaultLanguage);
        var image = item.image();
        return new Entry(
                "item-" + item.id(),
                language.tag(),
                item.text(language).title(),
                item.text(language).summary(),
                highlight.link(),
                image != null && "https".equals(image.getScheme()) ? image : null,
                Objects.requireNonNullElse(item.text(language).imageAlt(), ""),
                highlight.since());
    }

    /**
     * @param id the same for ever
     * @param language tag of title and summary
     * @param imageAlt what the picture shows; empty where nobody said
     */
    public record Entry(
            String id,
            String language,
            String title,
            String summary,
            URI link,
            @Nullable URI image,
            String imageAlt,
            Instant since) {}
}
