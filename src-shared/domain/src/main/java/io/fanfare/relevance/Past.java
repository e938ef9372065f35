package io.fanfare.relevance;

import io.fanfare.content.Item;
import io.fanfare.content.NotForMe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person did with items of late, as far as somebody looked. */
public record Past(List<Deed> deeds) {
    public static final Past NONE = new Past(List.of());

    public Past {
        deeds = List.copyOf(deeds);
    }

    /** An item that somebody got, and what they did with it. */
    public record Deed(Item item, Reaction reaction) {}

    /**
     * What a person did with an item.
     *
     * @param shared whether they went to share it, or said that they did
     * @param declined why it was not for them, null when they did not say so
     */
    public record Reaction(boolean shared, @Nullable NotForMe declined) {
        public static final Reaction NONE = new Reaction(false, null);

        /** Whether the person is done with it. */
        public boolean isDone() {
            return shared || declined != null;
        }
    }
}
