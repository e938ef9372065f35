package io.fanfare.local.ops;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Puts rows in batches; what the table leaves undone is tried again after a pause that grows, so that it gets time to breathe. */
final class BatchPut {
    /** The most that DynamoDB takes in one call. */
    static final int MOST = 25;

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 6;
    private static final int ATTEMPTS = 30;

    private final DynamoDbClient client;
    private final String table;
    private final Consumer<Duration> pause;
    private final RandomGenerator random;

    BatchPut(DynamoDbClient client, String table, Consumer<Duration> pause, RandomGenerator random) {
        this.client = client;
        this.table = table;
        this.pause = pause;
        this.random = random;
    }

    /** Every row is in the table afterwards; an {@link IllegalStateException} when it takes no more for two minutes. */
    void put(List<Map<String, AttributeValue>> rows) {
        var left = rows.isEmpty() ? Map.<String, List<WriteRequest>>of() : Map.of(table, requests(rows));
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException(table + " takes no more rows");
            }
            if (attempt > 0) {
                pause.accept(wait(attempt));
            }
            left = undone(left);
        }
    }

    /** A call of which nothing at all can be done is refused instead of answered. */
    private Map<String, List<WriteRequest>> undone(Map<String, List<WriteRequest>> rows) {
        try {
            return client.batchWriteItem(request -> request.requestItems(rows)).unprocessedItems();
        } catch (ProvisionedThroughputExceededException | RequestLimitExceededException | ThrottlingException _) {
            return rows;
        }
    }

    private static List<WriteRequest> requests(List<Map<String, AttributeValue>> rows) {
        return rows.stream()
                .map(row -> WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(row).build())
                        .build())
                .toList();
    }

    /** Twice as long each time, of which half is chance: others who wait do not all come back at once. */
    private Duration wait(int attempt) {
        long most = Math.min(LONGEST.toMillis(), SHORTEST.toMillis() << Math.min(attempt, DOUBLINGS));
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }
}
