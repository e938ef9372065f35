package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.dynamo.Table.Updated;
import io.fanfare.content.Recall;
import io.fanfare.content.Recalls;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Moments;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Recalls as an attribute of the item's row, where the redirect finds them without another read. */
public final class DynamoRecalls implements Recalls {
    static final String RECALL = "rec";
    private static final Duration RECENT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;
    private static final String SINCE = "since";
    private static final String STATEMENT = "statement";
    private static final String INSTEAD = "url";
    private final Table table;

    public DynamoRecalls(Table table) {
        this.table = table;
    }

    /** As they stood at most half a minute ago: what must stop stops soon. */
    public static Function<ItemId, Optional<Recall>> recent(Table table, InstantSource clock) {
        return Cached.withNothing(new DynamoRecalls(table)::find, RECENT, clock);
    }

    @Override
    public Optional<Recall> find(ItemId item) {
        return table.get(Keys.item(item), Read.STRONG).flatMap(DynamoRecalls::read);
    }

    @Override
    public Optional<Recall> recall(ItemId item, Recall recall) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (!(first(item, recall) instanceof Updated.Refused(var row))) {
                return Optional.of(recall);
            }
            var standing = read(row);
            if (standing.isEmpty()) {
                return Optional.empty();
            }
            var next = recall.since(standing.get().since());
            if (standing.get().equals(next) || replace(item, next)) {
                return Optional.of(next);
            }
        }
        throw new IllegalStateException("item " + item + " is recalled and restored faster than it can be written");
    }

    private Updated first(ItemId item, Recall recall) {
        return table.updateIf(
                Keys.item(item),
                update -> update.updateExpression("SET rec = :recall")
                        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(rec)")
                        .expressionAttributeValues(Map.of(":recall", write(recall))));
    }

    private boolean replace(ItemId item, Recall next) {
        return table.updateIf(
                        Keys.item(item),
                        update -> update.updateExpression("SET rec = :recall")
                                .conditionExpression("rec.since = :since")
                                .expressionAttributeValues(
                                        Map.of(":recall", write(next), ":since", Rows.s(Moments.text(next.since())))))
                instanceof Updated.Done;
    }

    @Override
    public boolean restore(ItemId item) {
        return table.updateIf(
                        Keys.item(item),
                        update -> update.updateExpression("REMOVE rec").conditionExpression("attribute_exists(pk)"))
                instanceof Updated.Done;
    }

    private static AttributeValue write(Recall recall) {
        var attribute = new HashMap<String, AttributeValue>();
        attribute.put(SINCE, Rows.s(Moments.text(recall.since())));
        attribute.put(
                STATEMENT,
                AttributeValue.fromM(recall.statement().entrySet().stream()
                        .collect(Collectors.toMap(text -> text.getKey().tag(), text -> Rows.s(text.getValue())))));
        var instead = recall.instead();
        if (instead != null) {
            attribute.put(INSTEAD, Rows.s(instead.toString()));
        }
        return AttributeValue.fromM(attribute);
    }

    /** The recall in an item's row; empty when there is none. */
    static Optional<Recall> read(Map<String, AttributeValue> row) {
        return Optional.ofNullable(row.get(RECALL))
                .map(AttributeValue::m)
                .map(kept -> new Recall(
                        Instant.parse(Rows.text(kept, SINCE)),
                        kept.getOrDefault(STATEMENT, AttributeValue.fromM(Map.of())).m().entrySet().stream()
                                .collect(Collectors.toMap(
                                        text -> Language.of(text.getKey()).orElseThrow(),
                                        text -> text.getValue().s())),
                        Rows.optionalText(kept, INSTEAD).map(URI::create).orElse(null)));
    }
}
