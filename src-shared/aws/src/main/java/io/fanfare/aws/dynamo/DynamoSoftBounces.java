package io.fanfare.aws.dynamo;

import io.fanfare.delivery.SoftBounces;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Retention;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Soft bounces in one row a person and address, which is gone two months after the last. */
public final class DynamoSoftBounces implements SoftBounces {
    private final Table table;

    public DynamoSoftBounces(Table table) {
        this.table = table;
    }

    @Override
    public int note(EmployeeId person, String address, String messageId, Instant at, Instant since) {
        var row = table.update(
                        Keys.softBounces(person, address),
                        update -> update.updateExpression("ADD mails :mail SET #ttl = :ttl")
                                .expressionAttributeNames(Map.of("#ttl", "ttl"))
                                .expressionAttributeValues(Map.of(
                                        ":mail", Rows.set(Set.of(Moments.text(at) + " " + messageId)),
                                        ":ttl", Rows.n(Retention.SOFT_BOUNCES.end(at))))
                                .returnValues(ReturnValue.ALL_NEW))
                .attributes();
        var first = Moments.text(since);
        return (int) Rows.texts(row, "mails").stream()
                .filter(mail -> mail.compareTo(first) > 0)
                .map(mail -> mail.substring(mail.indexOf(' ')))
                .distinct()
                .count();
    }

    @Override
    public void forget(EmployeeId person, String address) {
        table.delete(Keys.softBounces(person, address));
    }
}
