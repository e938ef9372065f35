package io.fanfare.content;

/** Keeps a new item under a number of its own. */
public final class CreateItem {
    private final Items items;

    public CreateItem(Items items) {
        this.items = items;
    }

    public Item create(ItemDraft draft) {
        var item = draft.item(items.nextId(), null, 1);
        if (!items.create(item)) {
            throw new IllegalStateException("the counter gave item " + item.id() + " out twice");
        }
        return item;
    }
}
