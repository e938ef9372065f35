package io.fanfare.local.dynamo;

import io.fanfare.local.template.Stack.Index;
import io.fanfare.local.template.Stack.Keys;
import io.fanfare.local.template.Stack.TableSpec;
import io.fanfare.testkit.DynamoServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** DynamoDB Local in this JVM, on a free port of loopback. */
public final class TableServer implements AutoCloseable {
    private final DynamoServer server;

    /** @param folder where the data is kept; null keeps it in memory */
    public TableServer(@Nullable Path folder) {
        server = new DynamoServer(folder);
    }

    public URI endpoint() {
        return server.endpoint();
    }

    /** Makes the tables of the template that are not there yet. */
    public static void create(DynamoDbClient client, List<TableSpec> tables) {
        var there = client.listTables().tableNames();
        tables.stream()
                .filter(table -> !there.contains(table.name()))
                .forEach(table -> client.createTable(request(table)));
    }

    private static CreateTableRequest request(TableSpec table) {
        var request = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(table.keys()))
                .attributeDefinitions(table.attributes().entrySet().stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(attribute.getKey())
                                .attributeType(attribute.getValue())
                                .build())
                        .toList());
        return table.indexes().isEmpty()
                ? request.build()
                : request.globalSecondaryIndexes(
                                table.indexes().stream().map(TableServer::index).toList())
                        .build();
    }

    private static GlobalSecondaryIndex index(Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.keys()))
                .projection(projection -> {
                    projection.projectionType(index.projection());
                    if (!index.included().isEmpty()) {
                        projection.nonKeyAttributes(index.included());
                    }
                })
                .build();
    }

    private static List<KeySchemaElement> keys(Keys keys) {
        var elements = new ArrayList<KeySchemaElement>();
        elements.add(key(keys.hash(), KeyType.HASH));
        var range = keys.range();
        if (range != null) {
            elements.add(key(range, KeyType.RANGE));
        }
        return elements;
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    @Override
    public void close() {
        server.close();
    }
}
