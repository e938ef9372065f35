package io.fanfare.functions.sharepage;

import io.fanfare.content.Item;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import java.util.Map;

/** The titles of items for one reader, as far as the items are still there. */
record Titles(Map<ItemId, Item> items, Language reader, Language defaultLanguage, Words words) {
    String title(ItemId id) {
        var item = items.get(id);
        return item == null
                ? words.say("me.item.gone")
                : item.text(item.languageFor(reader, defaultLanguage)).title();
    }

    /** Tag of the title's language. */
    String language(ItemId id) {
        var item = items.get(id);
        return (item == null ? reader : item.languageFor(reader, defaultLanguage)).tag();
    }
}
