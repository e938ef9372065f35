package io.fanfare.testkit;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** One DynamoDB Local in memory for the whole JVM; each test takes tables of its own. */
public final class LocalDynamo {
    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final LocalDynamo SHARED = new LocalDynamo();
    /** The most that DynamoDB takes in one call. */
    private static final int BATCH = 25;

    private final URI endpoint = new DynamoServer(null).endpoint();
    private final DynamoDbClient own = client();

    private LocalDynamo() {}

    /** Starts the server at the first call. */
    public static LocalDynamo shared() {
        return SHARED;
    }

    public URI endpoint() {
        return endpoint;
    }

    public DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(config -> {
                    for (var interceptor : interceptors) {
                        config.addExecutionInterceptor(interceptor);
                    }
                })
                .build();
    }

    /** The name of a new, empty main table with the keys and indexes that template.yaml declares. */
    public String newMainTable() {
        var name = "main-" + TABLES.incrementAndGet();
        own.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("pk"), text("sk"), text("cpk"), text("csk"), text("apk"), text("ask"))
                .keySchema(hash("pk"), range("sk"))
                .globalSecondaryIndexes(index("calendar", "cpk", "csk"), index("agenda", "apk", "ask")));
        return name;
    }

    /** The name of a new, empty table of traces. */
    public String newTracesTable() {
        var name = "traces-" + TABLES.incrementAndGet();
        own.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("pk"), text("sk"))
                .keySchema(hash("pk"), range("sk")));
        return name;
    }

    /** Puts rows into a table, many in a call: what a test stands on need not be made one by one. */
    public void fill(String table, List<Map<String, AttributeValue>> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            var puts = rows.subList(from, Math.min(from + BATCH, rows.size())).stream()
                    .map(row -> WriteRequest.builder()
                            .putRequest(put -> put.item(row))
                            .build())
                    .toList();
            if (own.batchWriteItem(request -> request.requestItems(Map.of(table, puts)))
                    .unprocessedItems()
                    .containsKey(table)) {
                throw new IllegalStateException(table + " did not take every row");
            }
        }
    }

    /** Puts every row of a table into another: for a test that starts from one state many times. */
    public void copy(String from, String to) {
        fill(
                to,
                own.scanPaginator(scan -> scan.tableName(from).consistentRead(true)).items().stream()
                        .toList());
    }

    private static GlobalSecondaryIndex index(String name, String hash, String range) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(hash(hash), range(range))
                .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
                .build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement hash(String name) {
        return KeySchemaElement.builder()
                .attributeName(name)
                .keyType(KeyType.HASH)
                .build();
    }

    private static KeySchemaElement range(String name) {
        return KeySchemaElement.builder()
                .attributeName(name)
                .keyType(KeyType.RANGE)
                .build();
    }
}
