package io.fanfare.local.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

final class BatchPutTest {
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void what_is_left_undone_is_tried_again_after_pauses_that_grow() {
        var table = new BusyTable(4);
        new BatchPut(table, "main", pauses::add, new Random(1)).put(rows(20));
        assertThat(table.taken).hasSize(20).doesNotHaveDuplicates();
        assertThat(pauses).hasSize(4);
        for (int at = 0; at < pauses.size(); at++) {
            long most = 200L << at;
            assertThat(pauses.get(at)).isBetween(Duration.ofMillis(most / 2), Duration.ofMillis(most));
        }
    }

    @Test
    void a_table_that_takes_nothing_at_all_is_told_in_the_end() {
        var put = new BatchPut(new BusyTable(Integer.MAX_VALUE), "main", pauses::add, new Random(1));
        assertThatThrownBy(() -> put.put(rows(2))).hasMessageContaining("main takes no more rows");
        assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(5)) <= 0);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Duration.ofMinutes(1));
    }

    @Test
    void no_row_is_no_call() {
        var table = new BusyTable(0);
        new BatchPut(table, "main", pauses::add, new Random(1)).put(List.of());
        assertThat(table.calls).isZero();
    }

    private static List<Map<String, AttributeValue>> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Map.of("pk", AttributeValue.fromS("P" + number)))
                .toList();
    }

    /** Takes one row a call while it is busy, and refuses all when it is busy for ever. */
    private static final class BusyTable implements DynamoDbClient {
        private final List<String> taken = new ArrayList<>();
        private final int busy;
        private int calls;

        BusyTable(int busy) {
            this.busy = busy;
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            calls++;
            if (busy == Integer.MAX_VALUE) {
                throw ProvisionedThroughputExceededException.builder()
                        .message("by plan")
                        .build();
            }
            var rows = request.requestItems().get("main");
            int takes = calls <= busy ? 1 : rows.size();
            rows.subList(0, takes).forEach(row -> taken.add(key(row)));
            var left = rows.subList(takes, rows.size());
            return BatchWriteItemResponse.builder()
                    .unprocessedItems(left.isEmpty() ? Map.of() : Map.of("main", left))
                    .build();
        }

        private static String key(WriteRequest row) {
            return row.putRequest().item().get("pk").s();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
