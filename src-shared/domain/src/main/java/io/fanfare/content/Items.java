package io.fanfare.content;

import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import java.util.List;
import java.util.Optional;

/** The items. */
public interface Items {
    Optional<Item> find(ItemId item);

    /** Those that exist among the given, in the given order. */
    List<Item> findAll(List<ItemId> items);

    ItemId nextId();

    /** Puts an item that has version 1; false when its number is taken. */
    boolean create(Item item);

    /** Replaces the item of the version before this one's; false when another change came first. */
    boolean replace(Item item);

    /** The first of {@code count} consecutive text slots of an item in a language, which nobody else gets; they start at 0. */
    long takeTextSlots(ItemId item, Language language, int count);
}
