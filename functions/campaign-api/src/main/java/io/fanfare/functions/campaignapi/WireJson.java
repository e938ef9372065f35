package io.fanfare.functions.campaignapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.micronaut.http.HttpStatus;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON on the wire, strict: unknown fields, doubled fields, text after the end and numbers as texts are refused. */
final class WireJson {
    /** The most that a JSON body may hold, in bytes. */
    static final int MOST_BYTES = 64 * 1024;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private WireJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("an answer cannot be written as JSON", fault);
        }
    }

    static <T> Body<T> read(byte @Nullable [] bytes, Class<T> type) {
        if (bytes == null || bytes.length == 0) {
            return new Refused<>(malformed("", "required"));
        }
        if (bytes.length > MOST_BYTES) {
            return new Refused<>(Problem.of(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                    "too-large",
                    "The body is too large",
                    "At most 64 KiB of JSON are read."));
        }
        try {
            var value = MAPPER.readValue(bytes, type);
            return value == null ? new Refused<>(malformed("", "required")) : new Read<>(value);
        } catch (UnrecognizedPropertyException unknown) {
            return new Refused<>(malformed(path(unknown), "unknown-field"));
        } catch (MismatchedInputException mismatch) {
            return new Refused<>(malformed(path(mismatch), "type"));
        } catch (IOException broken) {
            return new Refused<>(malformed("", "json"));
        }
    }

    private static Problem malformed(String field, String rule) {
        var problem = Problem.of(HttpStatus.BAD_REQUEST, "malformed", "The body is not what this route reads", null);
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                null,
                field.isEmpty() ? null : field,
                rule,
                problem.violations());
    }

    /** The way to a field, {@code texts.nl.title} or {@code items[0]}. */
    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** What became of reading a body. */
    sealed interface Body<T> {}

    record Read<T>(T value) implements Body<T> {}

    record Refused<T>(Problem problem) implements Body<T> {}
}
