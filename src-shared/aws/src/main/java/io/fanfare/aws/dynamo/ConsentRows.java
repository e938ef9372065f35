package io.fanfare.aws.dynamo;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.people.ConsentRecord;
import io.fanfare.people.ConsentRecord.Choice;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Consent records to and from rows. */
final class ConsentRows {
    private static final String CHOICE = "state";
    private static final String VERSION = "ver";

    private ConsentRows() {}

    static Map<String, AttributeValue> row(EmployeeId person, ConsentRecord record) {
        var row = new HashMap<>(Keys.consent(person, record).toMap());
        row.put(CHOICE, Rows.s(record.choice().name()));
        if (record.version() != null) {
            row.put(VERSION, Rows.s(record.version()));
        }
        return row;
    }

    static ConsentRecord record(Map<String, AttributeValue> row) {
        var moment = Rows.text(row, Key.SK).split("#", 3)[1];
        return new ConsentRecord(
                Choice.valueOf(Rows.text(row, CHOICE)),
                Rows.optionalText(row, VERSION).orElse(null),
                Instant.parse(moment));
    }
}
