package io.fanfare.aws.dynamo;

import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Hooks;
import io.fanfare.kernel.Moments;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One row a connection, whose counters are added to. */
public final class DynamoHooks implements Hooks {
    private static final String FAILURES = "no";
    private final Table main;

    public DynamoHooks(Table main) {
        this.main = main;
    }

    @Override
    public void called(Engagement.WebhookCall call) {
        var key = Keys.hook(call.connection());
        var at = Rows.s(Moments.text(call.moment()));
        var provider = Rows.s(call.provider());
        if (call.outcome().equals(Engagement.WebhookCall.ANSWERED)) {
            main.updateIf(
                    key,
                    request -> request.updateExpression("SET provider = :provider, asked = :at, ms = :ms")
                            .conditionExpression("attribute_not_exists(asked) OR asked < :at")
                            .expressionAttributeValues(
                                    Map.of(":provider", provider, ":at", at, ":ms", Rows.n(call.millis()))));
        } else {
            main.update(
                    key,
                    request -> request.updateExpression(
                                    "SET provider = :provider, failed = :at, why = :why ADD #failure :times")
                            .expressionAttributeNames(Map.of("#failure", FAILURES + call.outcome()))
                            .expressionAttributeValues(Map.of(
                                    ":provider",
                                    provider,
                                    ":at",
                                    at,
                                    ":why",
                                    Rows.s(call.reason()),
                                    ":times",
                                    Rows.n(call.times()))));
        }
    }

    @Override
    public void received(Engagement.WebhookReceipt receipt, int events, int doubles) {
        main.update(
                Keys.hook(receipt.connection()),
                request -> request.updateExpression(
                                "SET provider = :provider, received = :at ADD events :events, doubles :doubles")
                        .expressionAttributeValues(Map.of(
                                ":provider", Rows.s(receipt.provider()),
                                ":at", Rows.s(Moments.text(receipt.moment())),
                                ":events", Rows.n(events),
                                ":doubles", Rows.n(doubles))));
    }

    @Override
    public List<Status> all() {
        return main.query(Keys.hooks(), "", Table.Read.EVENTUAL).stream()
                .map(DynamoHooks::status)
                .toList();
    }

    private static Status status(Map<String, AttributeValue> row) {
        var failures = new HashMap<String, Long>();
        row.forEach((name, value) -> {
            if (name.startsWith(FAILURES)) {
                failures.put(name.substring(FAILURES.length()), Long.parseLong(value.n()));
            }
        });
        return new Status(
                Rows.text(row, Key.SK),
                Rows.text(row, "provider"),
                moment(row, "asked"),
                Math.toIntExact(Rows.number(row, "ms", 0)),
                moment(row, "received"),
                Rows.number(row, "events", 0),
                Rows.number(row, "doubles", 0),
                moment(row, "failed"),
                Rows.optionalText(row, "why").orElse(""),
                failures);
    }

    private static @Nullable Instant moment(Map<String, AttributeValue> row, String name) {
        return Rows.optionalText(row, name).map(Instant::parse).orElse(null);
    }
}
