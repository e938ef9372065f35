package io.fanfare.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** An EventBridge pattern: exact values, {@code prefix}, {@code suffix}, {@code exists} and {@code anything-but}; anything else is an error. */
public final class EventPattern {
    private final Map<?, ?> pattern;

    public EventPattern(Map<?, ?> pattern) {
        this.pattern = pattern;
    }

    public boolean matches(JsonNode event) {
        return matches(pattern, event);
    }

    private static boolean matches(Map<?, ?> pattern, JsonNode node) {
        return pattern.entrySet().stream().allMatch(entry -> switch (entry.getValue()) {
            case Map<?, ?> deeper -> matches(deeper, node.path(String.valueOf(entry.getKey())));
            case List<?> values -> any(values, node.path(String.valueOf(entry.getKey())));
            default -> throw unknown(entry);
        });
    }

    /** An array in the event matches when one of its elements does. */
    private static boolean any(List<?> values, JsonNode node) {
        if (node.isArray()) {
            for (var element : node) {
                if (any(values, element)) {
                    return true;
                }
            }
            return false;
        }
        return values.stream().anyMatch(value -> one(value, node));
    }

    private static boolean one(Object value, JsonNode node) {
        if (!(value instanceof Map<?, ?> filter)) {
            return node.isValueNode() && node.asText().equals(String.valueOf(value));
        }
        var rule = filter.entrySet().iterator().next();
        return switch (String.valueOf(rule.getKey())) {
            case "prefix" -> node.isTextual() && node.asText().startsWith(String.valueOf(rule.getValue()));
            case "suffix" -> node.isTextual() && node.asText().endsWith(String.valueOf(rule.getValue()));
            case "exists" -> node.isMissingNode() != Boolean.parseBoolean(String.valueOf(rule.getValue()));
            case "anything-but" ->
                node.isValueNode()
                        && (rule.getValue() instanceof List<?> list
                                ? list.stream().noneMatch(but -> node.asText().equals(String.valueOf(but)))
                                : !node.asText().equals(String.valueOf(rule.getValue())));
            default -> throw unknown(rule);
        };
    }

    private static IllegalArgumentException unknown(Object what) {
        return new IllegalArgumentException("the embedded cloud does not know the event pattern " + what);
    }
}
