package io.fanfare.functions.campaignapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fanfare.content.Item;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An item on the wire, as marketing writes it. */
record ItemBody(
        @Nullable String itemClass,
        @Nullable List<@Nullable String> topics,
        @Nullable List<@Nullable String> personas,
        @Nullable String destination,
        @Nullable String author,
        @Nullable Boolean external,
        @Nullable Boolean evergreen,
        @Nullable String hashtag,
        @Nullable String image,
        @Nullable List<@Nullable AssetBody> assets,
        @Nullable Map<String, @Nullable TextBody> texts,
        @Nullable ClearanceBody cleared) {

    record AssetBody(
            @Nullable String kind,
            @Nullable String url,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String conversion) {}

    record ClearanceBody(@Nullable String by, @Nullable String day) {}

    record TextBody(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String whyShare,
            @Nullable List<@Nullable String> variants,
            @Nullable String imageAlt) {
        static TextBody of(Item.Text text) {
            return new TextBody(
                    text.title(), text.summary(), text.whyShare(), List.copyOf(text.variants()), text.imageAlt());
        }
    }

    /** An item as the API shows it. */
    record Shown(
            int id,
            @Nullable Integer campaign,
            String itemClass,
            List<String> topics,
            List<String> personas,
            String destination,
            @Nullable String author,
            boolean external,
            boolean evergreen,
            @Nullable String hashtag,
            @Nullable String image,
            List<AssetBody> assets,
            Map<String, TextBody> texts,
            @Nullable ClearanceBody cleared) {
        static Shown of(Item item) {
            var texts = new TreeMap<String, TextBody>();
            item.texts().forEach((language, text) -> texts.put(language.tag(), TextBody.of(text)));
            var campaign = item.campaign();
            var image = item.image();
            var cleared = item.cleared();
            return new Shown(
                    item.id().value(),
                    campaign == null ? null : campaign.value(),
                    item.itemClass().name(),
                    item.topics().stream().sorted().toList(),
                    item.personas().stream().sorted().toList(),
                    item.destination().toString(),
                    item.author(),
                    item.external(),
                    item.evergreen(),
                    item.hashtag(),
                    image == null ? null : image.toString(),
                    item.assets().stream()
                            .map(asset ->
                                    new AssetBody(asset.kind(), asset.url().toString(), asset.conversion()))
                            .toList(),
                    texts,
                    cleared == null
                            ? null
                            : new ClearanceBody(cleared.by(), cleared.on().toString()));
        }
    }
}
