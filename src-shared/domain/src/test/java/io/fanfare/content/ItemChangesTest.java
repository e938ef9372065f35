package io.fanfare.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Items as marketing keeps and changes them. */
class ItemChangesTest {
    private final FakeItems items = new FakeItems();

    @Test
    void each_new_item_has_a_number_of_its_own() {
        var create = new CreateItem(items);

        assertThat(create.create(draft("/one")).id())
                .isNotEqualTo(create.create(draft("/two")).id());
        assertThat(items.kept).hasSize(2);
    }

    @Test
    void a_number_given_out_twice_is_a_fault_and_overwrites_nothing() {
        items.kept.put(new ItemId(1), draft("/old").item(new ItemId(1), null, 4));

        assertThatThrownBy(() -> new CreateItem(items).create(draft("/new"))).isInstanceOf(IllegalStateException.class);
        assertThat(items.kept.get(new ItemId(1)).destination()).hasPath("/old");
    }

    @Test
    void a_change_keeps_the_items_campaign() {
        items.kept.put(new ItemId(1), draft("/old").item(new ItemId(1), new CampaignId(5), 4));

        new ReplaceItem(items).replace(new ItemId(1), 4, draft("/new"));

        var item = items.kept.get(new ItemId(1));
        assertThat(item.destination()).hasPath("/new");
        assertThat(item.campaign()).isEqualTo(new CampaignId(5));
        assertThat(item.version()).isEqualTo(5);
    }

    @Test
    void whoever_looked_at_an_older_version_changes_nothing() {
        items.kept.put(new ItemId(1), draft("/old").item(new ItemId(1), null, 4));

        assertThat(new ReplaceItem(items).replace(new ItemId(1), 3, draft("/new")))
                .isEqualTo(new ReplaceItem.Outcome.Overtaken());
        assertThat(items.kept.get(new ItemId(1)).destination()).hasPath("/old");
        assertThat(new ReplaceItem(items).replace(new ItemId(2), 1, draft("/new")))
                .isEqualTo(new ReplaceItem.Outcome.Unknown());
    }

    private static ItemDraft draft(String path) {
        return new ItemDraft(
                Item.ItemClass.HUB,
                Set.of(),
                Set.of(),
                URI.create("https://www.noordlicht.example" + path),
                null,
                false,
                false,
                null,
                null,
                List.of(),
                Map.of(Language.EN, new Item.Text("Title", "Summary", null, List.of())),
                null);
    }

    private static final class FakeItems implements Items {
        private final Map<ItemId, Item> kept = new HashMap<>();
        private int counter;

        @Override
        public Optional<Item> find(ItemId item) {
            return Optional.ofNullable(kept.get(item));
        }

        @Override
        public List<Item> findAll(List<ItemId> wanted) {
            return wanted.stream().filter(kept::containsKey).map(kept::get).toList();
        }

        @Override
        public ItemId nextId() {
            counter++;
            return new ItemId(counter);
        }

        @Override
        public boolean create(Item item) {
            return kept.putIfAbsent(item.id(), item) == null;
        }

        @Override
        public boolean replace(Item item) {
            var old = kept.get(item.id());
            if (old == null || old.version() != item.version() - 1) {
                return false;
            }
            kept.put(item.id(), item);
            return true;
        }

        @Override
        public long takeTextSlots(ItemId item, Language language, int count) {
            throw new UnsupportedOperationException("no rule of these tests takes slots");
        }
    }
}
