package io.fanfare.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Stands in every SDK client of a test (by a file of the SDK's own) and writes down what a function asks of AWS while its handler runs, a
 * line each: {@code called LaunchDue sqs:SendMessage}, a table with its kind: {@code called LaunchDue dynamodb:GetItem MainTable}. The
 * lines go to a file a process in the folder that the system property {@code fanfare.rights} names.
 */
public final class CallRecorder implements ExecutionInterceptor {
    private static final Pattern HANDLER = Pattern.compile("io\\.fanfare\\.functions\\.\\w+\\.(\\w+)Function");
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();
    private static final @Nullable String FOLDER = System.getProperty("fanfare.rights");

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (FOLDER != null) {
            function()
                    .ifPresent(function -> actions(context.request(), attributes)
                            .forEach(action -> note(Path.of(FOLDER), "called " + function + " " + action)));
        }
    }

    /** The function whose handler stands on this thread's stack: what a test asks for itself is not its doing. */
    private static Optional<String> function() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(frame -> HANDLER.matcher(frame.getClassName()))
                        .filter(java.util.regex.Matcher::matches)
                        .map(match -> match.group(1))
                        .findFirst());
    }

    private static List<String> actions(SdkRequest request, ExecutionAttributes attributes) {
        var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        return switch (attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)) {
            case "DynamoDb" ->
                request instanceof TransactWriteItemsRequest transaction
                        ? transaction.transactItems().stream()
                                .map(CallRecorder::part)
                                .toList()
                        : List.of("dynamodb:" + operation + " "
                                + kind(request.getValueForField("TableName", String.class)
                                        .orElse("")));
            case "Sqs" -> List.of("sqs:" + operation.replace("Batch", ""));
            case "SesV2" -> List.of("ses:" + operation);
            case "EventBridge" -> List.of("events:" + operation);
            case String other ->
                List.of(other.toLowerCase(java.util.Locale.ROOT).replace(" ", "") + ":" + operation);
        };
    }

    private static String part(TransactWriteItem item) {
        if (item.put() != null) {
            return "dynamodb:PutItem " + kind(item.put().tableName());
        }
        if (item.update() != null) {
            return "dynamodb:UpdateItem " + kind(item.update().tableName());
        }
        return item.delete() != null
                ? "dynamodb:DeleteItem " + kind(item.delete().tableName())
                : "dynamodb:ConditionCheckItem " + kind(item.conditionCheck().tableName());
    }

    /** Tables of tests are named for what they stand in for. */
    private static String kind(String table) {
        return table.startsWith("traces-") || table.endsWith("-TracesTable") ? "TracesTable" : "MainTable";
    }

    private static synchronized void note(Path folder, String line) {
        if (KNOWN.add(line)) {
            try {
                Files.createDirectories(folder);
                Files.writeString(
                        folder.resolve("calls-" + ProcessHandle.current().pid() + ".txt"),
                        line + System.lineSeparator(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
