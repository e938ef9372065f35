package io.fanfare.aws.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fanfare.engagement.Awards;
import io.fanfare.kernel.Moments;
import java.time.Instant;

/** The message that names a person and an item to award (docs/messages.md). */
public final class AwardMessages {
    private AwardMessages() {}

    public static String write(Awards.Pair pair, String correlation, Instant at) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("v", 1)
                .put("correlation", correlation)
                .put("at", Moments.text(at))
                .put("kind", "award")
                .put("person", pair.person().value())
                .put("item", pair.item().value())
                .toString();
    }

    /** What is not of that form is a {@link Json.MalformedJsonException}. */
    public static Asked read(String message) {
        var json = Json.tree(message);
        var fields = new EngagementReader.Fields(json);
        if (fields.number("v") != 1 || !"award".equals(fields.text("kind"))) {
            throw new Json.MalformedJsonException("kind");
        }
        var at = json.has("at") ? fields.moment("at") : Instant.EPOCH;
        return new Asked(new Awards.Pair(fields.person(), fields.item()), at);
    }

    /** @param at when it was asked for, the same however often the message comes; long ago when it does not say */
    public record Asked(Awards.Pair pair, Instant at) {}
}
