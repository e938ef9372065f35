package io.fanfare.content;

import io.fanfare.kernel.ItemId;
import java.util.Optional;
import java.util.function.Function;

/** Which items are taken back. */
public interface Recalls {
    /** As it stands now; empty for an item that is not recalled, or not there. */
    Optional<Recall> find(ItemId item);

    /** Takes an item back, or changes what is said of it: the moment of the first call stays. Empty when there is no such item. */
    Optional<Recall> recall(ItemId item, Recall recall);

    /** Its links lead to it again. Nothing happens when it is not recalled; false when there is no such item. */
    boolean restore(ItemId item);

    /** The items that are still worth sharing: a recalled one is as good as not there. */
    static Function<ItemId, Optional<Item>> standing(
            Function<ItemId, Optional<Item>> items, Function<ItemId, Optional<Recall>> recalls) {
        return id -> items.apply(id).filter(item -> recalls.apply(item.id()).isEmpty());
    }
}
