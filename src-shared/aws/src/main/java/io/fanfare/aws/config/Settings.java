package io.fanfare.aws.config;

import io.fanfare.kernel.Language;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads settings once, at start; a missing or malformed one stops the function with an error that names it. */
public final class Settings {
    private final Function<String, @Nullable String> lookup;

    /** @param lookup the value of a property by {@link Setting#property()}, null when it is not set */
    public Settings(Function<String, @Nullable String> lookup) {
        this.lookup = lookup;
    }

    /** A value that must be there and not blank. */
    public String text(Setting setting) {
        var value = lookup.apply(setting.property());
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(setting + " is not set");
        }
        return value.strip();
    }

    /** The parts of a comma-separated value; empty when it is not set. */
    public List<String> list(Setting setting) {
        var value = lookup.apply(setting.property());
        return value == null
                ? List.of()
                : Stream.of(value.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    public int number(Setting setting) {
        try {
            return Integer.parseInt(text(setting));
        } catch (NumberFormatException malformed) {
            throw new IllegalStateException(setting + " is not a whole number", malformed);
        }
    }

    /** True or false, spelled so. */
    public boolean flag(Setting setting) {
        return switch (text(setting)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException(setting + " is neither true nor false");
        };
    }

    /** One of an enum's names, spelled so. */
    public <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
        var text = text(setting);
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(setting + " is not one of what it may be"));
    }

    public Language language(Setting setting) {
        return Language.of(text(setting))
                .orElseThrow(() -> new IllegalStateException(setting + " is not one of nl, en, da, fr, de"));
    }

    /** An http or https address without a slash at the end. */
    public String address(Setting setting) {
        var text = text(setting);
        var scheme = URI.create(text).getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme) || text.endsWith("/")) {
            throw new IllegalStateException(setting + " is not an http(s) address without a slash at the end");
        }
        return text;
    }
}
