package io.fanfare.content;

import io.fanfare.kernel.ItemId;

/** Changes what an item says; its campaign stays. Shares that are out lead to the new destination. */
public final class ReplaceItem {
    private final Items items;

    public ReplaceItem(Items items) {
        this.items = items;
    }

    /** @param seen the version that the caller has in mind */
    public Outcome replace(ItemId id, long seen, ItemDraft draft) {
        var found = items.find(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var old = found.get();
        var item = draft.item(id, old.campaign(), old.version() + 1);
        return old.version() == seen && items.replace(item) ? new Outcome.Replaced(item) : new Outcome.Overtaken();
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Replaced(Item item) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody changed it since the caller looked. */
        record Overtaken() implements Outcome {}
    }
}
