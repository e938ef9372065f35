package io.fanfare.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What rows of a table weigh.
 *
 * @param bytes as DynamoDB counts them
 * @param byteMonths each row's bytes times the months that it is kept: what a month's growth comes to in the end
 */
record Weight(double bytes, double byteMonths) {
    static final Weight NONE = new Weight(0, 0);

    private static final double DAYS_A_MONTH = 30.4;

    /** A row with an end of its own is kept until then, what the judge needs of an hour until it is sealed, all else as long as the workload says. */
    static Weight of(long bytes, Map<String, AttributeValue> row, Workload workload, Instant written) {
        return new Weight(bytes, bytes * months(row, workload, written));
    }

    private static double months(Map<String, AttributeValue> row, Workload workload, Instant written) {
        if (row.containsKey("ttl")) {
            var ends = Instant.ofEpochSecond(
                    Long.parseLong(Objects.requireNonNull(row.get("ttl")).n()));
            return Math.max(0, Duration.between(written, ends).toHours()) / 24.0 / DAYS_A_MONTH;
        }
        boolean ofAnOpenHour =
                text(row, "pk").equals("HOURS") || text(row, "sk").startsWith("FOLD#");
        return ofAnOpenHour ? workload.openDays() / DAYS_A_MONTH : workload.keptMonths();
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        return Objects.requireNonNull(row.get(name)).s();
    }

    Weight plus(Weight other) {
        return new Weight(bytes + other.bytes, byteMonths + other.byteMonths);
    }

    Weight minus(Weight other) {
        return new Weight(bytes - other.bytes, byteMonths - other.byteMonths);
    }
}
