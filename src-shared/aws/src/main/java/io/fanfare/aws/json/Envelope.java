package io.fanfare.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.log.Work;
import io.fanfare.kernel.Moments;
import java.time.Instant;

/** What every message begins with (docs/messages.md); its correlation id is that of the work which writes it. */
final class Envelope {
    private static final int VERSION = 1;

    private Envelope() {}

    static ObjectNode of(String kind, Instant at) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("v", VERSION)
                .put("correlation", Work.presentCorrelation())
                .put("at", Moments.text(at))
                .put("kind", kind);
    }

    /** The message, when its version is known; else a {@link Json.MalformedJsonException}. */
    static JsonNode open(String message) {
        var json = Json.tree(message);
        if (json.path("v").asInt() != VERSION) {
            throw new Json.MalformedJsonException("v");
        }
        return json;
    }
}
