package io.fanfare.aws.dynamo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * One DynamoDB table: the calls that Fanfare makes, with every page read. Throttling and other faults come out as the SDK's exceptions
 * once its own retries are used up.
 */
public final class Table {
    private static final int BATCH_GET_LIMIT = 100;
    private static final int CONFLICT_ATTEMPTS = 5;
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private final DynamoDbClient client;
    private final String name;

    public Table(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    public DynamoDbClient client() {
        return client;
    }

    public String name() {
        return name;
    }

    public Optional<Map<String, AttributeValue>> get(Key key, Read read) {
        var response = client.getItem(
                request -> request.tableName(name).key(key.toMap()).consistentRead(read == Read.STRONG));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    /** The rows that exist among these keys, in no order; unprocessed keys are asked for again. */
    public Map<Key, Map<String, AttributeValue>> getAll(Collection<Key> keys, Read read) {
        var rows = new HashMap<Key, Map<String, AttributeValue>>();
        var distinct = keys.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += BATCH_GET_LIMIT) {
            var part = distinct.subList(from, Math.min(from + BATCH_GET_LIMIT, distinct.size()));
            batchGet(part, read, row -> rows.put(Key.of(row), row));
        }
        return rows;
    }

    private void batchGet(List<Key> keys, Read read, Consumer<Map<String, AttributeValue>> each) {
        var wanted = Map.of(
                name,
                KeysAndAttributes.builder()
                        .keys(keys.stream().map(Key::toMap).toList())
                        .consistentRead(read == Read.STRONG)
                        .build());
        while (!wanted.isEmpty()) {
            var request = wanted;
            var response = client.batchGetItem(builder -> builder.requestItems(request));
            response.responses().getOrDefault(name, List.of()).forEach(each);
            wanted = response.unprocessedKeys();
        }
    }

    /** All rows of a query, page after page. */
    public List<Map<String, AttributeValue>> query(Consumer<QueryRequest.Builder> query) {
        var rows = new ArrayList<Map<String, AttributeValue>>();
        Map<String, AttributeValue> after = Map.of();
        do {
            var from = after;
            var page = client.query(request -> {
                request.tableName(name);
                query.accept(request);
                if (!from.isEmpty()) {
                    request.exclusiveStartKey(from);
                }
            });
            rows.addAll(page.items());
            after = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : Map.of();
        } while (!after.isEmpty());
        return rows;
    }

    /** All rows of a partition whose sort key begins with the prefix (which may be empty). */
    public List<Map<String, AttributeValue>> query(String partition, String prefix, Read read) {
        return query(request -> {
            request.consistentRead(read == Read.STRONG);
            if (prefix.isEmpty()) {
                request.keyConditionExpression("pk = :pk").expressionAttributeValues(Map.of(":pk", Rows.s(partition)));
            } else {
                request.keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                        .expressionAttributeValues(Map.of(":pk", Rows.s(partition), ":sk", Rows.s(prefix)));
            }
        });
    }

    public void put(Map<String, AttributeValue> row) {
        client.putItem(request -> request.tableName(name).item(row));
    }

    /** Puts a row unless its key is taken; false when it was. */
    public boolean putNew(Map<String, AttributeValue> row) {
        return putIf(row, request -> request.conditionExpression("attribute_not_exists(pk)"));
    }

    /** Puts a row under a condition; false when the condition does not hold. */
    public boolean putIf(Map<String, AttributeValue> row, Consumer<PutItemRequest.Builder> condition) {
        try {
            client.putItem(request -> condition.accept(request.tableName(name).item(row)));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    public UpdateItemResponse update(Key key, Consumer<UpdateItemRequest.Builder> update) {
        return client.updateItem(
                request -> update.accept(request.tableName(name).key(key.toMap())));
    }

    /** The refused update's row stands in the refusal, so that no second read is needed. */
    public Updated updateIf(Key key, Consumer<UpdateItemRequest.Builder> update) {
        try {
            var response = update(
                    key,
                    request -> update.accept(
                            request.returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
            return new Updated.Done(response.attributes());
        } catch (ConditionalCheckFailedException refused) {
            return new Updated.Refused(refused.hasItem() ? refused.item() : Map.of());
        }
    }

    /**
     * All of these writes or none. When another transaction has one of the rows in hand, it is tried again a few times; any other reason than
     * a condition is a fault.
     */
    public Transacted transact(List<TransactWriteItem> writes) {
        for (int attempt = 1; ; attempt++) {
            try {
                client.transactWriteItems(request -> request.transactItems(writes));
                return new Transacted.Done();
            } catch (TransactionCanceledException cancelled) {
                var codes = cancelled.cancellationReasons().stream()
                        .map(CancellationReason::code)
                        .toList();
                if (codes.contains(CONDITION_FAILED)) {
                    return new Transacted.Refused(
                            codes.stream().map(CONDITION_FAILED::equals).toList());
                }
                if (!codes.contains("TransactionConflict") || attempt == CONFLICT_ATTEMPTS) {
                    throw cancelled;
                }
            }
        }
    }

    /** A write for {@link #transact} that puts a row whose key must be free. */
    public TransactWriteItem puttingNew(Map<String, AttributeValue> row) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(name).item(row).conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    /** A write for {@link #transact} that puts a row over whatever is there. */
    public TransactWriteItem putting(Map<String, AttributeValue> row) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(name).item(row))
                .build();
    }

    /** A write for {@link #transact} that updates a row. */
    public TransactWriteItem updating(Key key, Consumer<Update.Builder> update) {
        return TransactWriteItem.builder()
                .update(builder -> update.accept(builder.tableName(name).key(key.toMap())))
                .build();
    }

    /** A write for {@link #transact} that deletes a row, or nothing when there is none. */
    public TransactWriteItem deleting(Key key) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(name).key(key.toMap()))
                .build();
    }

    public void delete(Key key) {
        client.deleteItem(request -> request.tableName(name).key(key.toMap()));
    }

    /** How fresh a read must be: an eventually consistent one costs half. */
    public enum Read {
        STRONG,
        EVENTUAL
    }

    /** What became of a transaction. */
    public sealed interface Transacted {
        record Done() implements Transacted {}

        /** @param failed for each write, in order, whether its condition failed; nothing was written */
        record Refused(List<Boolean> failed) implements Transacted {
            public Refused {
                failed = List.copyOf(failed);
            }
        }
    }

    /** What became of a conditional update. */
    public sealed interface Updated {
        /** @param row what the request's {@code returnValues} asked for */
        record Done(Map<String, AttributeValue> row) implements Updated {}

        /** @param row the row that stood in the way, empty when there was none */
        record Refused(Map<String, AttributeValue> row) implements Updated {}
    }
}
