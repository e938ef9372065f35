package io.fanfare.aws.json;

import static io.fanfare.aws.json.PlatformJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.webhook.Inbound;
import io.fanfare.webhook.StandardEvents;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verified webhook of the {@code standard} provider says; see {@link StandardEvents} for its form. */
final class StandardEventReader {
    private StandardEventReader() {}

    /**
     * @param connection tells senders apart, who give out ids each for themselves
     * @param id the sender's id of the message
     * @param body the raw bytes; a {@link Json.MalformedJsonException} when they are no JSON object with a {@code type}
     */
    static List<Inbound> read(String connection, String id, Instant received, byte[] body) {
        var event = PlatformJson.body(body);
        var type = event.path("type");
        if (!type.isTextual()) {
            throw new Json.MalformedJsonException("type");
        }
        var data = event.path("data");
        return List.of(StandardEvents.inbound(
                PlatformJson.digest(connection, id),
                type.textValue(),
                moment(event.path("timestamp")),
                text(data.path("link")),
                text(data.path("network")),
                text(data.path("post")),
                text(data.path("id")),
                received));
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
