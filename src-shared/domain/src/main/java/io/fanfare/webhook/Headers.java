package io.fanfare.webhook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Headers of a request by name, whatever the case: one gateway lower-cases them, another does not. */
public record Headers(Map<String, String> byName) {
    public Headers {
        byName = byName.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (first, _) -> first));
    }

    /** The header's value; empty when it is missing or blank. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
