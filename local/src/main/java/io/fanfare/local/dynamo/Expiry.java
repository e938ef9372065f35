package io.fanfare.local.dynamo;

import io.fanfare.local.engine.Timed;
import io.fanfare.local.template.Stack.Keys;
import io.fanfare.local.template.Stack.TableSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * DynamoDB's time to live on the cloud's clock. Rows go once a day; on AWS it takes up to some days too, so that nothing may count on it.
 * DynamoDB Local's own is left off: it looks at the wall clock.
 */
public final class Expiry implements Timed {
    private static final Duration EVERY = Duration.ofDays(1);

    private final InstantSource clock;
    private final DynamoDbClient client;
    private final List<TableSpec> tables;
    private Instant next;

    public Expiry(InstantSource clock, DynamoDbClient client, List<TableSpec> tables) {
        this.clock = clock;
        this.client = client;
        this.tables = tables.stream().filter(table -> table.ttl() != null).toList();
        this.next = clock.instant().plus(EVERY);
    }

    @Override
    public synchronized @Nullable Instant nextDue() {
        return tables.isEmpty() ? null : next;
    }

    @Override
    public synchronized boolean runDue(boolean flush) {
        var now = clock.instant();
        if (tables.isEmpty() || next.isAfter(now)) {
            return false;
        }
        next = now.plus(EVERY);
        for (var table : tables) {
            var ttl = table.ttl();
            if (ttl != null) {
                sweep(table.name(), table.keys(), ttl, now);
            }
        }
        return true;
    }

    private void sweep(String table, Keys keys, String ttl, Instant now) {
        var names = new LinkedHashMap<String, String>(Map.of("#hash", keys.hash(), "#ttl", ttl));
        var range = keys.range();
        if (range != null) {
            names.put("#range", range);
        }
        var rows = client.scanPaginator(request -> request.tableName(table)
                        .filterExpression("#ttl <= :now")
                        .projectionExpression(range == null ? "#hash" : "#hash, #range")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(
                                Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond())))))
                .items();
        for (var row : rows) {
            client.deleteItem(request -> request.tableName(table).key(row));
        }
    }
}
