package io.fanfare.check;

import io.fanfare.brand.Brand;
import io.fanfare.content.Item;
import io.fanfare.kernel.ItemId;
import io.fanfare.preview.PageLook;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules look at beside the campaign itself.
 *
 * @param items of the campaign, as far as they exist
 * @param recalled which of them were taken back
 * @param looks what the pages look like that they lead to
 * @param words the company's list of words
 * @param brand the company as posts name it
 */
public record Material(
        List<Item> items, Set<ItemId> recalled, Map<URI, PageLook> looks, List<HouseWord> words, Brand brand) {
    public Material {
        items = List.copyOf(items);
        recalled = Set.copyOf(recalled);
        looks = Map.copyOf(looks);
        words = List.copyOf(words);
    }

    PageLook look(Item item) {
        return looks.getOrDefault(item.destination(), new PageLook.Unknown());
    }
}
