package io.fanfare.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replaces CloudFormation's functions by their values. */
final class Intrinsics {
    /** Stands for {@code AWS::NoValue}: the property is left out. */
    private static final Object NO_VALUE = new Object();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^!}][^}]*)}");

    private final Function<String, @Nullable Object> references;
    private final Function<List<String>, @Nullable Object> attributes;
    private final Map<?, ?> conditions;
    private final Map<?, ?> mappings;

    /**
     * @param references value of {@code Ref} by name, null when there is no such name
     * @param attributes value of {@code Fn::GetAtt} by resource and attribute, null when there is none
     */
    Intrinsics(
            Function<String, @Nullable Object> references,
            Function<List<String>, @Nullable Object> attributes,
            Map<?, ?> conditions,
            Map<?, ?> mappings) {
        this.references = references;
        this.attributes = attributes;
        this.conditions = conditions;
        this.mappings = mappings;
    }

    /** The value without functions in it; properties with no value are left out. */
    Object resolve(Object value, String path) {
        return switch (value) {
            case Map<?, ?> map when map.size() == 1 && isFunction(map) -> call(map, path);
            case Map<?, ?> map -> {
                var result = new LinkedHashMap<String, Object>();
                map.forEach((key, entry) -> {
                    if (entry == null) {
                        throw new TemplateException(path + "." + key, "has no value");
                    }
                    var resolved = resolve(entry, path + "." + key);
                    if (resolved != NO_VALUE) {
                        result.put(String.valueOf(key), resolved);
                    }
                });
                yield result;
            }
            case List<?> list -> {
                var result = new ArrayList<>();
                for (int at = 0; at < list.size(); at++) {
                    var resolved = resolve(Objects.requireNonNull(list.get(at)), path + "[" + at + "]");
                    if (resolved != NO_VALUE) {
                        result.add(resolved);
                    }
                }
                yield result;
            }
            default -> value;
        };
    }

    boolean holds(String condition, String path) {
        var expression = conditions.get(condition);
        if (expression == null) {
            throw new TemplateException(path, "there is no condition " + condition);
        }
        return truth(expression, "Conditions." + condition);
    }

    private static boolean isFunction(Map<?, ?> map) {
        var name = String.valueOf(map.keySet().iterator().next());
        return name.equals("Ref") || name.startsWith("Fn::");
    }

    private Object call(Map<?, ?> call, String path) {
        var name = String.valueOf(call.keySet().iterator().next());
        var argument = Objects.requireNonNull(call.values().iterator().next());
        return switch (name) {
            case "Ref" -> reference(argument.toString(), path);
            case "Fn::GetAtt" -> attribute(texts(argument, path), path);
            case "Fn::Sub" -> substitute(argument, path);
            case "Fn::Join" -> {
                var parts = list(argument, path);
                yield texts(resolve(parts.get(1), path), path).stream()
                        .collect(Collectors.joining(parts.get(0).toString()));
            }
            case "Fn::Split" -> {
                var parts = list(argument, path);
                var text = resolve(parts.get(1), path).toString();
                yield List.of(text.split(Pattern.quote(parts.get(0).toString()), -1));
            }
            case "Fn::Select" -> {
                var parts = list(argument, path);
                var from = list(resolve(parts.get(1), path), path);
                yield from.get(Integer.parseInt(resolve(parts.get(0), path).toString()));
            }
            case "Fn::If" -> {
                var parts = list(argument, path);
                yield resolve(parts.get(holds(parts.get(0).toString(), path) ? 1 : 2), path);
            }
            case "Fn::FindInMap" -> {
                var keys = texts(resolve(argument, path), path);
                Object at = mappings;
                for (var key : keys) {
                    at = at instanceof Map<?, ?> map ? map.get(key) : null;
                }
                if (at == null) {
                    throw new TemplateException(path, "there is no mapping " + keys);
                }
                yield at;
            }
            case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" -> truth(call, path);
            default -> throw new TemplateException(path, "the embedded cloud does not know the function " + name);
        };
    }

    private boolean truth(Object expression, String path) {
        if (!(expression instanceof Map<?, ?> call) || call.size() != 1) {
            throw new TemplateException(path, "is not a condition");
        }
        var name = String.valueOf(call.keySet().iterator().next());
        var argument = Objects.requireNonNull(call.values().iterator().next());
        return switch (name) {
            case "Condition" -> holds(argument.toString(), path);
            case "Fn::Equals" -> {
                var parts = texts(resolve(argument, path), path);
                yield parts.get(0).equals(parts.get(1));
            }
            case "Fn::Not" -> !truth(list(argument, path).getFirst(), path);
            case "Fn::And" -> list(argument, path).stream().allMatch(part -> truth(part, path));
            case "Fn::Or" -> list(argument, path).stream().anyMatch(part -> truth(part, path));
            default -> throw new TemplateException(path, "the embedded cloud does not know the condition " + name);
        };
    }

    private Object substitute(Object argument, String path) {
        var parts = argument instanceof List<?> list ? list : List.of(argument, Map.of());
        var own = (Map<?, ?>) resolve(Objects.requireNonNull(parts.get(1)), path);
        var matcher = PLACEHOLDER.matcher(String.valueOf(parts.get(0)));
        return matcher.replaceAll(match -> {
                    var name = match.group(1).strip();
                    var value = own.get(name);
                    if (value == null) {
                        value = name.contains(".")
                                ? attribute(List.of(name.split("\\.", 2)), path)
                                : reference(name, path);
                    }
                    return Matcher.quoteReplacement(value.toString());
                })
                .replace("${!", "${");
    }

    private Object reference(String name, String path) {
        if (name.equals("AWS::NoValue")) {
            return NO_VALUE;
        }
        var value = references.apply(name);
        if (value == null) {
            throw new TemplateException(path, "there is no parameter or resource " + name);
        }
        return value;
    }

    private Object attribute(List<String> resourceAndName, String path) {
        var value = attributes.apply(resourceAndName);
        if (value == null) {
            throw new TemplateException(path, "the embedded cloud does not know " + String.join(".", resourceAndName));
        }
        return value;
    }

    private static List<Object> list(Object value, String path) {
        if (!(value instanceof List<?> list)) {
            throw new TemplateException(path, "is not a list");
        }
        return List.copyOf(list);
    }

    private static List<String> texts(Object value, String path) {
        return list(value, path).stream().map(Object::toString).toList();
    }
}
