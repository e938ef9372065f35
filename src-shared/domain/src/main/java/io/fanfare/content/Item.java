package io.fanfare.content;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something worth sharing. It belongs to one campaign; reuse copies it.
 *
 * @param campaign null until a campaign takes it
 * @param personas for whom people speak to it is meant, as the people file writes them; may be empty
 * @param destination where the tracked link leads, http or https, on the allow-list
 * @param author id (in the people file) of the colleague who made it, null when nobody here did
 * @param evergreen whether it may come back once with another text, long after its campaign
 * @param external whether it is somebody else's content
 * @param hashtag with its {@code #}, null when there is none
 * @param image address of a picture, null when there is none
 * @param texts by language, at least one
 * @param cleared who said that it may be published; null when nobody was asked
 * @param version for optimistic locking
 */
public record Item(
        ItemId id,
        @Nullable CampaignId campaign,
        ItemClass itemClass,
        Set<String> topics,
        Set<String> personas,
        URI destination,
        @Nullable String author,
        boolean external,
        boolean evergreen,
        @Nullable String hashtag,
        @Nullable URI image,
        List<Asset> assets,
        Map<Language, Text> texts,
        @Nullable Clearance cleared,
        long version) {
    public Item {
        topics = Set.copyOf(topics);
        personas = Set.copyOf(personas);
        assets = List.copyOf(assets);
        texts = Map.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("an item has texts in at least one language");
        }
    }

    /** The language that this person's content comes in: theirs, else the company's default, else English, else any it has. */
    public Language languageFor(Language wanted, Language companyDefault) {
        return Language.among(texts.keySet(), wanted, companyDefault);
    }

    /** The text in a language that {@link #languageFor} gave. */
    public Text text(Language language) {
        return Optional.ofNullable(texts.get(language))
                .orElseThrow(() -> new IllegalArgumentException("the item has no text in " + language));
    }

    /** What every suggestion carries: its campaign's hashtag and its own; hashtags are the same whatever their case. */
    public List<String> tags(@Nullable String ofCampaign) {
        return Stream.of(Optional.ofNullable(ofCampaign), Optional.ofNullable(hashtag))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(
                        tag -> tag.toLowerCase(Locale.ROOT), tag -> tag, (one, _) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The same for somebody who starts with own words. */
    public Item withoutSuggestions() {
        var bare = new EnumMap<Language, Text>(Language.class);
        texts.forEach((language, text) -> bare.put(
                language, new Text(text.title(), text.summary(), text.whyShare(), List.of(), text.imageAlt())));
        return new Item(
                id,
                campaign,
                itemClass,
                topics,
                personas,
                destination,
                author,
                external,
                evergreen,
                hashtag,
                image,
                assets,
                bare,
                cleared,
                version);
    }

    /** The next version, made by nobody. */
    public Item withoutAuthor() {
        return new Item(
                id,
                campaign,
                itemClass,
                topics,
                personas,
                destination,
                null,
                external,
                evergreen,
                hashtag,
                image,
                assets,
                texts,
                cleared,
                version + 1);
    }

    public enum ItemClass {
        HERO,
        HUB,
        HYGIENE
    }

    /**
     * What an item says in one language.
     *
     * @param whyShare what one's network gets out of it
     * @param variants suggested texts, with {@code [[blanks]]} for own experience; may be empty
     * @param imageAlt what the picture shows, for those who do not see it; null when nobody said
     */
    public record Text(
            String title,
            String summary,
            @Nullable String whyShare,
            List<String> variants,
            @Nullable String imageAlt) {
        public Text {
            variants = List.copyOf(variants);
        }

        /** A text that says nothing of a picture. */
        public Text(String title, String summary, @Nullable String whyShare, List<String> variants) {
            this(title, summary, whyShare, variants, null);
        }
    }

    /**
     * That somebody entitled to it looked at the item and cleared it for publication.
     *
     * @param by a role or a name, as people here say it: {@code Legal}
     */
    public record Clearance(String by, LocalDate on) {}

    /** Something that comes with the item: a film, a document. */
    public record Asset(String kind, URI url, @Nullable String conversion) {}
}
