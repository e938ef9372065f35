package io.fanfare.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Counts request units by AWS's rules ("DynamoDB read and write operations" in the developer guide): a write is 1 a KB, twice that in a
 * transaction, failed conditions included; a strong read is 1 per 4 KB, an eventually consistent one half, at least that even when nothing is found.
 * DynamoDB Local is wrong on transactions and on failed writes, so its figures are asked for only where they are right: updates and
 * deletes (whose item size the request does not tell) and queries.
 */
public final class UnitCounter implements ExecutionInterceptor {
    private final List<Call> calls = new ArrayList<>();

    /** One call and what it cost. */
    public record Call(String operation, double writes, double reads) {}

    public synchronized double writes() {
        return calls.stream().mapToDouble(Call::writes).sum();
    }

    public synchronized double reads() {
        return calls.stream().mapToDouble(Call::reads).sum();
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    public synchronized void reset() {
        calls.clear();
    }

    private synchronized void add(String operation, double writes, double reads) {
        calls.add(new Call(operation, writes, reads));
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case QueryRequest query ->
                query.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case UpdateItemRequest update ->
                update.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case DeleteItemRequest delete ->
                delete.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            default -> context.request();
        };
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        // Writes whose size the request tells are billed whether their condition holds or not.
        switch (context.request()) {
            case PutItemRequest put -> add("PutItem", writeUnits(put.item()), 0);
            case TransactWriteItemsRequest transaction ->
                add("TransactWriteItems", 2 * transactionUnits(transaction), 0);
            default -> {}
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        switch (context.request()) {
            case UpdateItemRequest _ -> add("UpdateItem", 1, 0);
            case DeleteItemRequest _ -> add("DeleteItem", 1, 0);
            default -> {}
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        switch (context.response()) {
            case GetItemResponse get -> {
                var request = (GetItemRequest) context.request();
                add("GetItem", 0, readUnits(size(get.item()), Boolean.TRUE.equals(request.consistentRead())));
            }
            case BatchGetItemResponse batch -> add("BatchGetItem", 0, batchUnits(batch, context));
            case QueryResponse query -> {
                boolean strong = Boolean.TRUE.equals(((QueryRequest) context.request()).consistentRead());
                double smallest = strong ? 1 : 0.5;
                add("Query", 0, Math.max(smallest, query.consumedCapacity().capacityUnits()));
            }
            case UpdateItemResponse update ->
                add("UpdateItem", Math.max(1, update.consumedCapacity().capacityUnits()), 0);
            case DeleteItemResponse delete ->
                add("DeleteItem", Math.max(1, delete.consumedCapacity().capacityUnits()), 0);
            default -> {}
        }
    }

    private static double batchUnits(BatchGetItemResponse batch, Context.AfterExecution context) {
        var request = (BatchGetItemRequest) context.request();
        return request.requestItems().entrySet().stream()
                .mapToDouble(wanted -> {
                    boolean strong = Boolean.TRUE.equals(wanted.getValue().consistentRead());
                    var found = batch.responses().getOrDefault(wanted.getKey(), List.of());
                    double ofFound = found.stream()
                            .mapToDouble(row -> readUnits(size(row), strong))
                            .sum();
                    int missing = wanted.getValue().keys().size() - found.size();
                    return ofFound + missing * readUnits(0, strong);
                })
                .sum();
    }

    private static double transactionUnits(TransactWriteItemsRequest transaction) {
        return transaction.transactItems().stream()
                .mapToDouble(item -> {
                    if (item.put() != null) {
                        return writeUnits(item.put().item());
                    }
                    // An update's row is not in the request; rows updated in transactions are kept under 1 KB.
                    return 1;
                })
                .sum();
    }

    private static double writeUnits(Map<String, AttributeValue> row) {
        return Math.max(1, Math.ceilDiv(size(row), 1024));
    }

    private static double readUnits(int bytes, boolean strong) {
        double units = Math.max(1, Math.ceilDiv(bytes, 4096));
        return strong ? units : units / 2;
    }

    /** The size of a row as DynamoDB counts it. */
    public static int size(Map<String, AttributeValue> row) {
        return row.entrySet().stream()
                .mapToInt(attribute -> utf8(attribute.getKey()) + size(attribute.getValue()))
                .sum();
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> value.n().length() / 2 + 1 + (value.n().startsWith("-") ? 1 : 0);
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(UnitCounter::utf8).sum();
            case NS ->
                value.ns().stream().mapToInt(text -> text.length() / 2 + 1).sum();
            case BS ->
                value.bs().stream().mapToInt(b -> b.asByteArrayUnsafe().length).sum();
            case BOOL, NUL -> 1;
            case L -> 3 + value.l().stream().mapToInt(part -> 1 + size(part)).sum();
            case M ->
                3
                        + value.m().entrySet().stream()
                                .mapToInt(part -> 1 + utf8(part.getKey()) + size(part.getValue()))
                                .sum();
            case UNKNOWN_TO_SDK_VERSION -> 0;
        };
    }

    private static int utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
}
