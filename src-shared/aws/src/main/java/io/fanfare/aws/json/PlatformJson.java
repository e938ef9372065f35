package io.fanfare.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.kernel.Sha256;
import io.fanfare.webhook.ReportedMoment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the readers of platforms' bodies have in common. */
final class PlatformJson {
    /** Seconds have ten digits until 2286, milliseconds thirteen since 2001. */
    private static final long FIRST_IN_MILLIS = 100_000_000_000L;

    private PlatformJson() {}

    /** The body when it is an object or an array; else a {@link Json.MalformedJsonException}. */
    static JsonNode body(byte[] bytes) {
        var json = Json.tree(bytes);
        if (!json.isContainerNode()) {
            throw new Json.MalformedJsonException("body");
        }
        return json;
    }

    /** Texts and whole numbers as text, digit by digit: an id may be larger than any number type of its sender. Anything else is null. */
    static @Nullable String text(JsonNode node) {
        return node.isTextual() || node.isIntegralNumber() ? node.asText() : null;
    }

    /** The first of these that is a text or a number. */
    static @Nullable String first(JsonNode... nodes) {
        return Stream.of(nodes)
                .map(PlatformJson::text)
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** ISO-8601 text, or seconds or milliseconds since 1970 as number or text; the receipt's moment where none can be believed. */
    static Instant moment(Instant received, JsonNode... nodes) {
        var moment = Stream.of(nodes)
                .map(PlatformJson::moment)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return ReportedMoment.of(moment, received);
    }

    private static @Nullable Instant moment(JsonNode node) {
        var text = text(node);
        try {
            if (text == null || text.isEmpty()) {
                return null;
            }
            if (!text.matches("[0-9]{1,18}")) {
                return OffsetDateTime.parse(text).toInstant();
            }
            long number = Long.parseLong(text);
            return number < FIRST_IN_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        } catch (DateTimeException _) {
            return null;
        }
    }

    static List<JsonNode> elements(JsonNode array) {
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false).toList()
                : List.of();
    }

    /** One key of several parts; it tells nothing of them, since an account may be among them. */
    static String digest(@Nullable String... parts) {
        var text = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("|"));
        return Sha256.hex(text);
    }
}
