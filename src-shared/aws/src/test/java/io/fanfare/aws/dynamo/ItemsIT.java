package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.content.Item;
import io.fanfare.content.Item.Asset;
import io.fanfare.content.Item.Clearance;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.content.Item.Text;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Targets.Card;
import io.fanfare.testkit.LocalDynamo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Items on a real DynamoDB. */
class ItemsIT {
    private final Table table =
            new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newMainTable());
    private final DynamoItems items = new DynamoItems(table);

    @Test
    void an_item_comes_back_as_it_went() {
        var full = item(items.nextId(), new CampaignId(4), 1);
        var bare = new Item(
                items.nextId(),
                null,
                ItemClass.HYGIENE,
                Set.of(),
                Set.of(),
                URI.create("http://www.example.com"),
                null,
                true,
                false,
                null,
                null,
                List.of(),
                Map.of(Language.DA, new Text("\u00c5ben", "Kom", null, List.of())),
                null,
                1);
        assertThat(items.create(full)).isTrue();
        assertThat(items.create(bare)).isTrue();
        assertThat(items.find(full.id())).contains(full);
        assertThat(items.find(bare.id())).contains(bare);
        assertThat(items.findAll(List.of(bare.id(), new ItemId(99), full.id()))).containsExactly(bare, full);
    }

    @Test
    void the_redirect_sees_where_an_item_leads_and_its_card_in_every_language() {
        var id = items.nextId();
        items.create(item(id, new CampaignId(4), 1));
        var targets = new DynamoTargets(table);
        var target = targets.find(id).orElseThrow();
        assertThat(target.destination()).hasToString("https://www.example.com/a?b=c#d");
        assertThat(target.campaign()).isEqualTo(new CampaignId(4));
        assertThat(target.image()).hasToString("https://www.example.com/a.png");
        assertThat(target.cards())
                .containsOnly(
                        Map.entry(Language.EN, new Card("Two \"years\"", "Four\nteams")),
                        Map.entry(Language.NL, new Card("Twee jaar", "Vier teams")));
        var plain = new Item(
                id,
                null,
                ItemClass.HUB,
                Set.of(),
                Set.of(),
                URI.create("https://www.example.com/b"),
                null,
                false,
                false,
                null,
                null,
                List.of(),
                Map.of(Language.DA, new Text("Kom", "Nu", null, List.of())),
                null,
                2);
        assertThat(items.replace(plain)).isTrue();
        var replaced = targets.find(id).orElseThrow();
        assertThat(replaced.campaign()).isNull();
        assertThat(replaced.image()).isNull();
        assertThat(replaced.cards()).containsOnlyKeys(Language.DA);
    }

    @Test
    void a_number_is_given_once_and_taken_once() {
        var id = items.nextId();
        assertThat(items.nextId()).isNotEqualTo(id);
        assertThat(items.create(item(id, null, 1))).isTrue();
        assertThat(items.create(item(id, null, 1))).isFalse();
    }

    @Test
    void of_two_changes_to_one_version_one_wins() {
        var id = items.nextId();
        items.create(item(id, new CampaignId(4), 1));
        assertThat(items.replace(item(id, null, 2))).isTrue();
        assertThat(items.replace(item(id, new CampaignId(5), 2))).isFalse();
        assertThat(items.find(id)).contains(item(id, null, 2));
        assertThat(items.replace(item(new ItemId(98), null, 2)))
                .as("nothing to replace")
                .isFalse();
    }

    @Test
    void text_slots_follow_each_other_by_item_and_language() {
        var id = items.nextId();
        assertThat(items.takeTextSlots(id, Language.NL, 3)).isZero();
        assertThat(items.takeTextSlots(id, Language.NL, 2)).isEqualTo(3);
        assertThat(items.takeTextSlots(id, Language.EN, 1)).isZero();
        assertThat(items.takeTextSlots(new ItemId(97), Language.NL, 1)).isZero();
    }

    private static Item item(ItemId id, @Nullable CampaignId campaign, long version) {
        return new Item(
                id,
                campaign,
                ItemClass.HERO,
                Set.of("careers", "grid"),
                Set.of(),
                URI.create("https://www.example.com/a?b=c#d"),
                "E0012",
                true,
                false,
                "#OpenQuay",
                URI.create("https://www.example.com/a.png"),
                List.of(
                        new Asset("video", URI.create("https://www.example.com/a.mp4"), null),
                        new Asset("ebook", URI.create("https://www.example.com/a.pdf"), "download")),
                Map.of(
                        Language.EN,
                        new Text("Two \"years\"", "Four\nteams", "They learn", List.of("One [[tip]]", "Two")),
                        Language.NL,
                        new Text("Twee jaar", "Vier teams", null, List.of())),
                new Clearance("Legal", LocalDate.parse("2026-11-20")),
                version);
    }
}
