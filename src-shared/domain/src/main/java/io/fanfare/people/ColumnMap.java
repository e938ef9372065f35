package io.fanfare.people;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which head holds which field, as {@code ?map=} says it: {@code Kostenplaats:department,Mail:email}. */
public sealed interface ColumnMap {
    /** The most characters that are read. */
    int LONGEST = 2_000;

    record Parsed(Map<String, Field> fields) implements ColumnMap {
        public Parsed {
            fields = Map.copyOf(fields);
        }
    }

    /** @param rule too-long, head-colon-field, unknown-field or doubled */
    record Malformed(String rule) implements ColumnMap {}

    /** Nothing given maps nothing. */
    static ColumnMap parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new Parsed(Map.of());
        }
        if (text.length() > LONGEST) {
            return new Malformed("too-long");
        }
        var fields = new HashMap<String, Field>();
        for (var pair : text.split(",")) {
            int colon = pair.lastIndexOf(':');
            if (colon < 1) {
                return new Malformed("head-colon-field");
            }
            var field = Field.labelled(pair.substring(colon + 1));
            if (field.isEmpty()) {
                return new Malformed("unknown-field");
            }
            if (fields.containsValue(field.get()) || fields.put(pair.substring(0, colon), field.get()) != null) {
                return new Malformed("doubled");
            }
        }
        return new Parsed(fields);
    }
}
