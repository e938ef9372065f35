package io.fanfare.functions.campaignapi;

import io.fanfare.kernel.Language;
import io.fanfare.people.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong with a body, so that one answer names it all. A check gives the value, or something harmless in its
 * place: what was built of it is thrown away once there are violations.
 */
final class Checks {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final URI NOWHERE = URI.create("https://invalid.invalid");
    private final List<Violation> violations = new ArrayList<>();

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    boolean rule(boolean holds, String field, String rule) {
        if (!holds) {
            violations.add(new Violation(field, rule));
        }
        return holds;
    }

    /** One line of text that must be there. */
    String line(String field, @Nullable String value, int longest) {
        return Objects.requireNonNullElse(required(field, value) ? optionalLine(field, value, longest) : null, "");
    }

    /** One line of text, null when it is missing or blank. */
    @Nullable String optionalLine(String field, @Nullable String value, int longest) {
        var text = value == null ? "" : Text.trimmed(value);
        if (text.isEmpty()) {
            return null;
        }
        rule(!Text.hasControl(text), field, "control-character");
        rule(text.length() <= longest, field, "too-long");
        return text;
    }

    /** Text in which lines may break, that must be there. */
    String paragraph(String field, @Nullable String value, int longest) {
        if (!required(field, value)) {
            return "";
        }
        var text = Text.trimmed(Objects.requireNonNull(value)).replace("\r\n", "\n");
        rule(!Text.hasControl(text.replace("\n", "")), field, "control-character");
        rule(text.length() <= longest, field, "too-long");
        return text;
    }

    private boolean required(String field, @Nullable String value) {
        return rule(value != null && !value.isBlank(), field, "required");
    }

    <E extends Enum<E>> E oneOf(String field, @Nullable String value, Class<E> type) {
        var first = type.getEnumConstants()[0];
        if (!required(field, value)) {
            return first;
        }
        var found = Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst();
        rule(found.isPresent(), field, "one-of");
        return found.orElse(first);
    }

    /** A moment with its offset from UTC. */
    Instant moment(String field, @Nullable String value) {
        if (!required(field, value)) {
            return Instant.EPOCH;
        }
        try {
            return OffsetDateTime.parse(Objects.requireNonNull(value)).toInstant();
        } catch (DateTimeException _) {
            rule(false, field, "moment");
            return Instant.EPOCH;
        }
    }

    /** A day of the calendar, {@code 2026-11-21}. */
    LocalDate day(String field, @Nullable String value) {
        if (!required(field, value)) {
            return LocalDate.EPOCH;
        }
        try {
            return LocalDate.parse(Objects.requireNonNull(value));
        } catch (DateTimeException _) {
            rule(false, field, "day");
            return LocalDate.EPOCH;
        }
    }

    /** An absolute http or https address without a user in it. */
    URI web(String field, @Nullable String value) {
        if (!required(field, value)) {
            return NOWHERE;
        }
        var address = address(Objects.requireNonNull(value));
        boolean whole = address != null
                && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                && address.getHost() != null
                && address.getRawUserInfo() == null;
        rule(value.length() <= LONGEST_ADDRESS, field, "too-long");
        return rule(whole, field, "web-address") && address != null ? address : NOWHERE;
    }

    private static @Nullable URI address(String value) {
        try {
            return new URI(value.strip());
        } catch (URISyntaxException _) {
            return null;
        }
    }

    /** A list that may be missing, without doubles; an entry that is null is a violation. */
    <T> List<T> list(String field, @Nullable List<@Nullable T> values, int most) {
        if (values == null) {
            return List.of();
        }
        rule(values.size() <= most, field, "too-many");
        rule(values.stream().noneMatch(Objects::isNull), field, "required");
        var present = values.stream().filter(Objects::nonNull).toList();
        rule(present.stream().distinct().count() == present.size(), field, "doubled");
        return List.copyOf(present);
    }

    /** Lines of text, each of at most that length. */
    List<String> lines(String field, @Nullable List<@Nullable String> values, int most, int longest) {
        var lines = list(field, values, most);
        return IntStream.range(0, lines.size())
                .mapToObj(at -> line(field + "[" + at + "]", lines.get(at), longest))
                .toList();
    }

    /** Topics: in lower case, hyphens for blanks, as the people file has them. */
    Set<String> words(String field, @Nullable List<@Nullable String> values, int most, int longest) {
        return lines(field, values, most, longest).stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is said by language: each tag one that we speak, each entry there and read by its own rules; nothing said is nothing. */
    <B, T> Map<Language, T> byLanguage(
            String field, @Nullable Map<String, @Nullable B> bodies, EntryCheck<B, T> entry) {
        var texts = new EnumMap<Language, T>(Language.class);
        if (bodies == null) {
            return texts;
        }
        bodies.forEach((tag, body) -> {
            var at = field + "." + tag;
            var language = Language.of(tag).filter(known -> known.tag().equals(tag));
            if (language.isEmpty()) {
                rule(false, field, "language");
            } else if (rule(body != null, at, "required") && body != null) {
                texts.put(language.get(), entry.check(body, this, at));
            }
        });
        return texts;
    }

    /** Reads what is said in one language. */
    interface EntryCheck<B, T> {
        T check(B body, Checks checks, String field);
    }
}
