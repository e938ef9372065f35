package io.fanfare.bench;

import io.fanfare.aws.dynamo.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Puts very many rows, 25 a call, some calls side by side, and says how far it is. */
final class Seeder implements AutoCloseable {
    private static final int BATCH = 25;
    private static final int WIDTH = 4;
    private static final int WAITING = 64;
    private static final long SAID_EVERY = 100_000;
    private final Table table;
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            WIDTH,
            WIDTH,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            new ThreadPoolExecutor.CallerRunsPolicy());
    private final AtomicLong written = new AtomicLong();
    private final long began = System.nanoTime();
    private List<WriteRequest> batch = new ArrayList<>();

    Seeder(Table table) {
        this.table = table;
    }

    void put(Map<String, AttributeValue> row) {
        batch.add(WriteRequest.builder()
                .putRequest(PutRequest.builder().item(row).build())
                .build());
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            var full = batch;
            batch = new ArrayList<>();
            workers.execute(() -> write(full));
        }
    }

    private void write(List<WriteRequest> rows) {
        var wanted = Map.of(table.name(), rows);
        while (!wanted.isEmpty()) {
            var request = wanted;
            wanted = table.client()
                    .batchWriteItem(builder -> builder.requestItems(request))
                    .unprocessedItems();
        }
        long before = written.getAndAdd(rows.size());
        long now = before + rows.size();
        if (before / SAID_EVERY != now / SAID_EVERY) {
            System.out.printf("  %,d rows after %d s%n", now, (System.nanoTime() - began) / 1_000_000_000L);
        }
    }

    /** Waits until all rows are there. */
    @Override
    public void close() {
        flush();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(1, TimeUnit.HOURS)) {
                throw new IllegalStateException("the rows are not written in an hour");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
