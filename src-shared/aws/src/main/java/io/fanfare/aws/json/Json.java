package io.fanfare.aws.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The one object mapper for messages and rows: moments as ISO-8601, unknown fields ignored, so that old and new versions understand each other. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a value cannot be written as JSON: " + value.getClass(), fault);
        }
    }

    /** Reads a value; malformed text is a {@link MalformedJsonException} that does not quote it. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException fault) {
            throw new MalformedJsonException(fault);
        }
    }

    public static JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }

    public static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (java.io.IOException fault) {
            throw new MalformedJsonException(fault);
        }
    }

    /** What should be JSON of a known form is not. The text itself stays out of the message: it may hold personal data. */
    public static final class MalformedJsonException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MalformedJsonException(Exception fault) {
            super("malformed JSON: " + fault.getClass().getSimpleName());
        }

        MalformedJsonException(String field) {
            super("malformed JSON: " + field);
        }
    }
}
