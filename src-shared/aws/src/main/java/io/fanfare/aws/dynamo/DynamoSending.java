package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.dynamo.Table.Updated;
import io.fanfare.delivery.Sending;
import io.fanfare.delivery.SendingStatus;
import io.fanfare.delivery.SendingStatus.Allowance;
import io.fanfare.delivery.SendingStatus.Hold;
import io.fanfare.kernel.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** What is known of the account's sending, one row of the main table that is written once a minute at most. */
public final class DynamoSending implements Sending {
    private static final Duration ASKED = Duration.ofMinutes(1);
    private final Table table;

    public DynamoSending(Table table) {
        this.table = table;
    }

    @Override
    public Optional<SendingStatus> current() {
        return table.get(Keys.sending(), Read.STRONG)
                .filter(row -> row.containsKey("at"))
                .map(row -> new SendingStatus(allowance(row), hold(row)));
    }

    @Override
    public boolean mayAsk(Instant now) {
        return table.updateIf(
                        Keys.sending(),
                        update -> update.updateExpression("SET asked = :now")
                                .conditionExpression("attribute_not_exists(asked) OR asked <= :before")
                                .expressionAttributeValues(
                                        Map.of(":now", moment(now), ":before", moment(now.minus(ASKED)))))
                instanceof Updated.Done;
    }

    @Override
    public void said(SendingStatus status) {
        var said = status.allowance();
        var values = new HashMap<>(Map.of(
                ":rate", number(said.perSecond()),
                ":quota", number(said.perDay()),
                ":sent", number(said.sent()),
                ":at", moment(said.at())));
        var hold = status.hold();
        if (hold != null) {
            values.putAll(values(hold));
        }
        var kept = "SET rate = :rate, quota = :quota, sent = :sent, #at = :at";
        table.update(
                Keys.sending(),
                update -> update.updateExpression(
                                hold == null
                                        ? kept + " REMOVE why, reason, since, #until"
                                        : kept + ", why = :why, reason = :reason, since = :since, #until = :until")
                        .expressionAttributeNames(Map.of("#at", "at", "#until", "until"))
                        .expressionAttributeValues(values));
    }

    @Override
    public boolean hold(Hold hold) {
        var before = table.update(
                        Keys.sending(),
                        update -> update.updateExpression(
                                        "SET why = :why, reason = :reason, since = if_not_exists(since, :since), #until = :until")
                                .expressionAttributeNames(Map.of("#until", "until"))
                                .expressionAttributeValues(values(hold))
                                .returnValues(ReturnValue.ALL_OLD))
                .attributes();
        return !Rows.optionalText(before, "why").equals(Optional.of(hold.why().name()));
    }

    @Override
    public void resume() {
        table.updateIf(
                Keys.sending(),
                update -> update.updateExpression("REMOVE why, reason, since, #until, asked")
                        .conditionExpression("why = :stopped")
                        .expressionAttributeNames(Map.of("#until", "until"))
                        .expressionAttributeValues(Map.of(":stopped", Rows.s(Hold.Why.STOPPED.name()))));
    }

    private static Map<String, AttributeValue> values(Hold hold) {
        return Map.of(
                ":why", Rows.s(hold.why().name()),
                ":reason", Rows.s(hold.reason()),
                ":since", moment(hold.since()),
                ":until", moment(hold.until()));
    }

    private static Allowance allowance(Map<String, AttributeValue> row) {
        return new Allowance(number(row, "rate"), number(row, "quota"), number(row, "sent"), null, moment(row, "at"));
    }

    private static @Nullable Hold hold(Map<String, AttributeValue> row) {
        return Rows.optionalText(row, "why")
                .map(why -> new Hold(
                        Hold.Why.valueOf(why), Rows.text(row, "reason"), moment(row, "since"), moment(row, "until")))
                .orElse(null);
    }

    private static AttributeValue number(double value) {
        return AttributeValue.fromN(Double.toString(value));
    }

    private static double number(Map<String, AttributeValue> row, String name) {
        return Double.parseDouble(
                Optional.ofNullable(row.get(name)).map(AttributeValue::n).orElse("0"));
    }

    private static AttributeValue moment(Instant at) {
        return Rows.s(Moments.text(at));
    }

    private static Instant moment(Map<String, AttributeValue> row, String name) {
        return Instant.parse(Rows.text(row, name));
    }
}
