package io.fanfare.functions.campaignapi;

import io.fanfare.brand.Accent;
import io.fanfare.brand.Brand;
import io.fanfare.brand.Story;
import io.fanfare.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The brand on the wire; what is missing is as usual. */
record BrandBody(
        @Nullable String company,
        @Nullable LogoBody logo,
        @Nullable AccentBody light,
        @Nullable AccentBody dark,
        @Nullable String sender,
        @Nullable String replyTo,
        @Nullable String postalAddress,
        @Nullable Map<String, @Nullable String> disclosures,
        @Nullable StoryBody story) {
    /** What newcomers read. */
    record StoryBody(
            @Nullable Map<String, @Nullable String> texts,
            @Nullable List<@Nullable LessonBody> lessons) {
        static StoryBody of(Story story) {
            return new StoryBody(
                    byTag(story.texts()),
                    story.lessons().stream()
                            .<@Nullable LessonBody>map(
                                    lesson -> new LessonBody(lesson.address().toString(), byTag(lesson.titles())))
                            .toList());
        }
    }

    record LessonBody(@Nullable String url, @Nullable Map<String, @Nullable String> titles) {}

    private static Map<String, @Nullable String> byTag(Map<Language, String> texts) {
        var byTag = new TreeMap<String, @Nullable String>();
        texts.forEach((language, text) -> byTag.put(language.tag(), text));
        return byTag;
    }

    record LogoBody(@Nullable String url, @Nullable String alt) {}

    record AccentBody(@Nullable String accent, @Nullable String accentText) {
        static AccentBody of(Accent accent) {
            return new AccentBody(accent.colour().text(), accent.text().text());
        }
    }

    /** The whole of it, as the API shows it. */
    static BrandBody of(Brand brand) {
        var logo = brand.logo();
        var disclosures = new TreeMap<String, @Nullable String>();
        brand.disclosures().forEach((language, line) -> disclosures.put(language.tag(), line));
        return new BrandBody(
                brand.company(),
                logo == null ? null : new LogoBody(logo.address().toString(), logo.alt()),
                AccentBody.of(brand.light()),
                AccentBody.of(brand.dark()),
                brand.sender(),
                brand.replyTo(),
                brand.postalAddress(),
                disclosures,
                StoryBody.of(brand.story()));
    }
}
