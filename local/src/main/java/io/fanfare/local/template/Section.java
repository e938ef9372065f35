package io.fanfare.local.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A mapping of the template, read key by key; {@link #done} fails on a key that nobody asked for. */
final class Section {
    private final String path;
    private final Map<?, ?> values;
    private final Set<String> known = new LinkedHashSet<>();

    Section(String path, Object values) {
        this.path = path;
        if (!(values instanceof Map<?, ?> map)) {
            throw new TemplateException(path, "is not a mapping");
        }
        this.values = map;
    }

    String path() {
        return path;
    }

    @Nullable Object value(String key) {
        known.add(key);
        return values.get(key);
    }

    String text(String key) {
        return find(key).orElseThrow(() -> new TemplateException(path, "needs " + key));
    }

    Optional<String> find(String key) {
        return switch (value(key)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            case Number number -> Optional.of(number.toString());
            case Boolean truth -> Optional.of(truth.toString());
            default -> throw new TemplateException(path + "." + key, "is not a text");
        };
    }

    int number(String key, int otherwise) {
        try {
            return find(key).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException malformed) {
            throw new TemplateException(path + "." + key, "is not a whole number");
        }
    }

    boolean flag(String key, boolean otherwise) {
        return find(key).map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** A mapping; empty when it is not there. */
    Section section(String key) {
        var value = value(key);
        return new Section(path + "." + key, value == null ? Map.of() : value);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    List<?> list(String key) {
        return switch (value(key)) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw new TemplateException(path + "." + key, "is not a list");
        };
    }

    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    List<Section> sections(String key) {
        var list = list(key);
        return IntStream.range(0, list.size())
                .mapToObj(at -> new Section(path + "." + key + "[" + at + "]", require(list.get(at), key)))
                .toList();
    }

    /** Every key, and all of them known from here on. */
    Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        values.keySet().forEach(key -> keys.add(String.valueOf(key)));
        known.addAll(keys);
        return keys;
    }

    /**
     * Keys that mean nothing on a laptop.
     *
     * @param reason why they may be passed over
     */
    Section ignore(String reason, String... keys) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a reason is needed");
        }
        known.addAll(List.of(keys));
        return this;
    }

    /** A key that must have one value, or be absent. */
    void only(String key, String value) {
        find(key).filter(found -> !found.equals(value)).ifPresent(found -> {
            throw new TemplateException(path + "." + key, "the embedded cloud can only do " + value + ", not " + found);
        });
    }

    void done() {
        var unknown = new TreeSet<String>();
        values.keySet().forEach(key -> unknown.add(String.valueOf(key)));
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new TemplateException(path, "the embedded cloud does not understand " + String.join(", ", unknown));
        }
    }

    private Object require(@Nullable Object value, String key) {
        if (value == null) {
            throw new TemplateException(path + "." + key, "has an empty entry");
        }
        return value;
    }
}
