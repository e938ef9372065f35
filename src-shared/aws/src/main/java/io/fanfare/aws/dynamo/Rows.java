package io.fanfare.aws.dynamo;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values to and from Java values; a missing attribute that must be there is a fault that names it. */
public final class Rows {
    private Rows() {}

    public static AttributeValue s(String value) {
        return AttributeValue.fromS(value);
    }

    public static AttributeValue n(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    public static AttributeValue bool(boolean value) {
        return AttributeValue.fromBool(value);
    }

    /** A string set; the collection is not empty. */
    public static AttributeValue set(Collection<String> values) {
        return AttributeValue.fromSs(values.stream().distinct().sorted().toList());
    }

    public static String text(Map<String, AttributeValue> row, String name) {
        return optionalText(row, name).orElseThrow(() -> new IllegalStateException("a row lacks " + name));
    }

    public static Optional<String> optionalText(Map<String, AttributeValue> row, String name) {
        return Optional.ofNullable(row.get(name)).map(AttributeValue::s);
    }

    public static long number(Map<String, AttributeValue> row, String name) {
        var value = row.get(name);
        if (value == null || value.n() == null) {
            throw new IllegalStateException("a row lacks " + name);
        }
        return Long.parseLong(value.n());
    }

    /** The number, or the other value when the row has none. */
    public static long number(Map<String, AttributeValue> row, String name, long otherwise) {
        var value = row.get(name);
        return value == null || value.n() == null ? otherwise : Long.parseLong(value.n());
    }

    public static boolean flag(Map<String, AttributeValue> row, String name) {
        var value = row.get(name);
        return value != null && Boolean.TRUE.equals(value.bool());
    }

    public static Set<String> texts(Map<String, AttributeValue> row, String name) {
        var value = row.get(name);
        return value == null ? Set.of() : Set.copyOf(value.ss());
    }
}
