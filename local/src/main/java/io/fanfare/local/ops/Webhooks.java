package io.fanfare.local.ops;

import io.fanfare.aws.dynamo.DynamoHooks;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.engagement.Hooks;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Shows how the webhook connections do, and what waits among the dead letters of the queue that they fill. */
public final class Webhooks {
    public static final String USAGE = "ops webhooks --table MAIN_TABLE --dead-letters ENGAGEMENTS_DEAD_LETTERS_URL";
    /** LinkedIn's limit; the others give ten seconds and more. */
    private static final int BUDGET_MILLIS = 3_000;
    /** Enough to tell connections apart; the rest is what nobody should read over a shoulder. */
    private static final int SHOWN = 8;

    private final Hooks hooks;
    private final SqsClient sqs;
    private final PrintStream out;

    Webhooks(Hooks hooks, SqsClient sqs, PrintStream out) {
        this.hooks = hooks;
        this.sqs = sqs;
        this.out = out;
    }

    /** @param arguments {@code --table} and {@code --dead-letters} with their values */
    public static void run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 4
                || !"--table".equals(arguments.get(0))
                || !"--dead-letters".equals(arguments.get(2))) {
            throw new IllegalArgumentException("usage: " + USAGE);
        }
        try (var dynamo = Clients.of(DynamoDbClient.builder());
                var sqs = Clients.of(SqsClient.builder())) {
            new Webhooks(new DynamoHooks(new Table(dynamo, arguments.get(1))), sqs, out).show(arguments.get(3));
        }
    }

    void show(String deadLetters) {
        var all = hooks.all();
        if (all.isEmpty()) {
            out.println("No connection has been called yet.");
        }
        all.forEach(this::show);
        var waiting = sqs.getQueueAttributes(request ->
                        request.queueUrl(deadLetters).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes()
                .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
        out.printf("dead letters of the engagements queue (events, hits, intents): %s%n", waiting);
    }

    private void show(Hooks.Status hook) {
        out.printf(
                "%s %s…%n",
                hook.provider(),
                hook.connection().substring(0, Math.min(SHOWN, hook.connection().length())));
        out.printf("  last handshake  %s%n", handshake(hook));
        out.printf(
                "  last event      %s, %d events, %d doubles%n", text(hook.received()), hook.events(), hook.doubles());
        if (!hook.failures().isEmpty()) {
            var failures = new TreeMap<>(hook.failures())
                    .entrySet().stream()
                            .map(failure -> failure.getKey() + " " + failure.getValue())
                            .collect(Collectors.joining(", "));
            out.printf("  refused         %s%n", failures);
            out.printf("  last refusal    %s %s%n", text(hook.failed()), hook.reason());
        }
    }

    private static String handshake(Hooks.Status hook) {
        return hook.asked() == null
                ? "none"
                : "%s in %d ms%s"
                        .formatted(
                                hook.asked(),
                                hook.millis(),
                                hook.millis() > BUDGET_MILLIS ? ", TOO LATE for LinkedIn" : "");
    }

    private static String text(@Nullable Instant moment) {
        return moment == null ? "none" : moment.toString();
    }
}
