package io.fanfare.aws.json;

import io.fanfare.content.Item;
import io.fanfare.content.Item.Asset;
import io.fanfare.content.Item.Clearance;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.content.Item.Text;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an item's row holds as JSON: all but the attributes that keys, conditions and the redirect read. */
public record ItemContent(
        ItemClass itemClass,
        Set<String> topics,
        @Nullable Set<String> personas,
        @Nullable String author,
        boolean external,
        boolean evergreen,
        @Nullable String hashtag,
        @Nullable URI image,
        List<Asset> assets,
        Map<Language, Text> texts,
        @Nullable Clearance cleared) {

    public static String write(Item item) {
        return Json.write(new ItemContent(
                item.itemClass(),
                item.topics(),
                item.personas(),
                item.author(),
                item.external(),
                item.evergreen(),
                item.hashtag(),
                item.image(),
                item.assets(),
                item.texts(),
                item.cleared()));
    }

    public static Item read(String json, ItemId id, @Nullable CampaignId campaign, URI destination, long version) {
        var content = Json.read(json, ItemContent.class);
        return new Item(
                id,
                campaign,
                content.itemClass,
                content.topics,
                Objects.requireNonNullElse(content.personas, Set.of()),
                destination,
                content.author,
                content.external,
                content.evergreen,
                content.hashtag,
                content.image,
                content.assets,
                content.texts,
                content.cleared,
                version);
    }
}
