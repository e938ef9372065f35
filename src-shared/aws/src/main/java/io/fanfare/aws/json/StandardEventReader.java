package io.fanfare.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.webhook.Inbound;
import io.fanfare.webhook.StandardEvents;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verified webhook of the {@code standard} provider says; see {@link StandardEvents} for its form. */
public final class StandardEventReader {
    private StandardEventReader() {}

    /**
     * @param id the sender's id of the message
     * @param body the raw bytes; a {@link Json.MalformedJsonException} when they are no JSON object with a {@code type}
     */
    public static List<Inbound> read(String id, Instant received, byte[] body) {
        var event = Json.tree(body);
        var type = event.path("type");
        if (!type.isTextual()) {
            throw new Json.MalformedJsonException("type");
        }
        var data = event.path("data");
        return List.of(StandardEvents.inbound(
                id,
                type.textValue(),
                moment(event.path("timestamp")),
                text(data.path("link")),
                text(data.path("network")),
                text(data.path("post")),
                received));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    private static @Nullable Instant moment(JsonNode node) {
        var text = text(node);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
