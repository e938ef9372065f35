package io.fanfare.aws.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The primary key of a row. Made by {@link Keys} alone. */
public record Key(String pk, String sk) {
    public static final String PK = "pk";
    public static final String SK = "sk";

    /** The key as the SDK takes it. */
    public Map<String, AttributeValue> toMap() {
        return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
    }

    static Key of(Map<String, AttributeValue> row) {
        return new Key(Rows.text(row, PK), Rows.text(row, SK));
    }
}
