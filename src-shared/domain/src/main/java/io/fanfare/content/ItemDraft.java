package io.fanfare.content;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What marketing says of an item; see {@link Item} for the parts. */
public record ItemDraft(
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
        @Nullable Clearance cleared) {
    Item item(ItemId id, @Nullable CampaignId campaign, long version) {
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
                texts,
                cleared,
                version);
    }
}
