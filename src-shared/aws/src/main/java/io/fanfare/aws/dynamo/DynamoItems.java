package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.dynamo.Table.Updated;
import io.fanfare.aws.json.ItemContent;
import io.fanfare.content.Item;
import io.fanfare.content.Items;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Items, one row each; destination, campaign and what a network's card shows are attributes of their own, since the redirect reads them
 * without the rest.
 */
public final class DynamoItems implements Items {
    private static final String DESTINATION = "url";
    private static final String CAMPAIGN = "c";
    private static final String VERSION = "v";
    private final Table table;
    private final Counters counters;

    public DynamoItems(Table table) {
        this.table = table;
        this.counters = new Counters(table);
    }

    @Override
    public Optional<Item> find(ItemId item) {
        return table.get(Keys.item(item), Read.STRONG).map(row -> item(item, row));
    }

    @Override
    public List<Item> findAll(List<ItemId> items) {
        var rows = table.getAll(items.stream().map(Keys::item).toList(), Read.STRONG);
        return items.stream()
                .distinct()
                .map(id -> {
                    var row = rows.get(Keys.item(id));
                    return row == null ? null : item(id, row);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public ItemId nextId() {
        return new ItemId(counters.next(Keys.counter("ITEM"), 1));
    }

    @Override
    public boolean create(Item item) {
        noteAuthor(item);
        return table.putNew(row(item));
    }

    /** Before the item: a note of an item that never came is harmless, an author that no note leads to could not be erased. */
    private void noteAuthor(Item item) {
        if (item.author() != null) {
            table.put(PersonalKeys.authored(item.author(), item.id()).toMap());
        }
    }

    @Override
    public boolean replace(Item item) {
        noteAuthor(item);
        var values = new HashMap<>(Map.of(
                ":json", Rows.s(ItemContent.write(item)),
                ":url", Rows.s(item.destination().toString()),
                ":next", Rows.n(item.version()),
                ":seen", Rows.n(item.version() - 1)));
        var campaign = item.campaign();
        if (campaign != null) {
            values.put(":c", Rows.n(campaign.value()));
        }
        var image = item.image();
        if (image != null) {
            values.put(":img", Rows.s(image.toString()));
        }
        values.put(":og", CardRows.cards(item));
        var missing = Stream.of(campaign == null ? CAMPAIGN : "", image == null ? CardRows.IMAGE : "")
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        var updated = table.updateIf(
                Keys.item(item.id()),
                update -> update.updateExpression("SET json = :json, #url = :url, og = :og, v = :next"
                                + (campaign == null ? "" : ", c = :c")
                                + (image == null ? "" : ", img = :img")
                                + (missing.isEmpty() ? "" : " REMOVE " + missing))
                        .conditionExpression("v = :seen")
                        .expressionAttributeNames(Map.of("#url", DESTINATION))
                        .expressionAttributeValues(values));
        return updated instanceof Updated.Done;
    }

    @Override
    public long takeTextSlots(ItemId item, Language language, int count) {
        var row = table.update(
                        Keys.texts(item, language),
                        update -> update.updateExpression("ADD n :count")
                                .expressionAttributeValues(Map.of(":count", Rows.n(count)))
                                .returnValues(ReturnValue.UPDATED_NEW))
                .attributes();
        return Rows.number(row, "n") - count;
    }

    private static Map<String, AttributeValue> row(Item item) {
        var row = new HashMap<>(Keys.item(item.id()).toMap());
        row.put("json", Rows.s(ItemContent.write(item)));
        row.put(DESTINATION, Rows.s(item.destination().toString()));
        row.put(VERSION, Rows.n(item.version()));
        row.put(CardRows.CARDS, CardRows.cards(item));
        var image = item.image();
        if (image != null) {
            row.put(CardRows.IMAGE, Rows.s(image.toString()));
        }
        var campaign = item.campaign();
        if (campaign != null) {
            row.put(CAMPAIGN, Rows.n(campaign.value()));
        }
        return row;
    }

    private static Item item(ItemId id, Map<String, AttributeValue> row) {
        long campaign = Rows.number(row, CAMPAIGN, 0);
        return ItemContent.read(
                Rows.text(row, "json"),
                id,
                campaign == 0 ? null : new CampaignId(Math.toIntExact(campaign)),
                URI.create(Rows.text(row, DESTINATION)),
                Rows.number(row, VERSION));
    }
}
