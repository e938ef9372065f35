package io.fanfare.aws.json;

import static io.fanfare.aws.json.PlatformJson.first;
import static io.fanfare.aws.json.PlatformJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.webhook.Inbound;
import io.fanfare.webhook.Inbound.Kind;
import io.fanfare.webhook.Inbound.Verb;
import io.fanfare.webhook.ShareCodes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Meta's envelope for Facebook pages and Instagram: {@code entry[].changes[]}, {@code entry[].field} with {@code value}, each also inside a
 * top-level array. Messages and WhatsApp are kept as unknown.
 */
final class MetaEventReader {
    private MetaEventReader() {}

    static List<Inbound> read(Instant received, byte[] body) {
        var json = PlatformJson.body(body);
        var events = new ArrayList<Inbound>();
        for (var envelope : json.isArray() ? PlatformJson.elements(json) : List.of(json)) {
            var object = envelope.path("object").asText();
            for (var entry : PlatformJson.elements(envelope.path("entry"))) {
                changes(entry).forEach(change -> events.add(new Change(object, entry, change).inbound(received)));
            }
        }
        return events;
    }

    /** An entry without changes, such as one with messages, is one change of no known field. */
    private static List<JsonNode> changes(JsonNode entry) {
        var changes = PlatformJson.elements(entry.path("changes"));
        return changes.isEmpty() ? List.of(entry) : changes;
    }

    /** @param object page or instagram */
    private record Change(String object, JsonNode entry, JsonNode json) {
        Inbound inbound(Instant received) {
            var kind = kind();
            var verb = verb();
            return new Inbound(
                    "meta",
                    key(),
                    verb == null ? Kind.UNKNOWN : kind,
                    verb == null ? Verb.ADDED : verb,
                    subject(kind),
                    code(),
                    object.equals("instagram") ? "instagram" : "facebook",
                    first(value("post_id"), value("media_id"), json.at("/value/media/id")),
                    PlatformJson.moment(received, value("created_time"), entry.path("time")));
        }

        private JsonNode value(String name) {
            return json.path("value").path(name);
        }

        private String field() {
            return json.path("field").asText();
        }

        private String item() {
            return value("item").asText();
        }

        /** Instagram's changes have no verb: they only add. */
        private @Nullable Verb verb() {
            return switch (value("verb").asText("add")) {
                case "add" -> Verb.ADDED;
                case "remove" -> Verb.REMOVED;
                case "edit", "edited", "hide", "unhide", "block", "unblock", "mute" -> Verb.CHANGED;
                default -> null;
            };
        }

        private Kind kind() {
            return switch (object + " " + field()) {
                case "page feed" -> feed();
                case "page mention" -> item().equals("comment") ? Kind.COMMENT : Kind.SHARE;
                case "instagram comments", "instagram live_comments" -> others(Kind.COMMENT);
                case "instagram mentions" -> has("comment_id") ? Kind.COMMENT : Kind.SHARE;
                default -> Kind.UNKNOWN;
            };
        }

        private Kind feed() {
            return switch (item()) {
                case "comment" -> others(Kind.COMMENT);
                case "reaction", "like" -> Kind.REACTION;
                case "share" -> Kind.SHARE;
                // A post on the page is the company's own or a visitor's; what carries a share link, or goes away, is
                // of interest.
                case "post", "status", "photo", "video", "album" ->
                    code() != null || verb() == Verb.REMOVED ? Kind.SHARE : Kind.UNKNOWN;
                default -> Kind.UNKNOWN;
            };
        }

        /** The page's own answers are not engagement of others. */
        private Kind others(Kind kind) {
            var author = text(json.at("/value/from/id"));
            return author != null && author.equals(text(entry.path("id"))) ? Kind.UNKNOWN : kind;
        }

        private @Nullable String subject(Kind kind) {
            return switch (kind) {
                case SHARE -> first(value("post_id"), value("share_id"), value("media_id"));
                case COMMENT -> prefixed("comment ", first(value("comment_id"), value("id")));
                case REACTION ->
                    has("post_id")
                            ? "reaction " + text(value("post_id")) + " " + text(value("comment_id")) + " "
                                    + text(json.at("/value/from/id"))
                            : null;
                case UNKNOWN -> null;
            };
        }

        private static @Nullable String prefixed(String prefix, @Nullable String id) {
            return id == null ? null : prefix + id;
        }

        private boolean has(String name) {
            return text(value(name)) != null;
        }

        private @Nullable String code() {
            return ShareCodes.find(text(value("link")), text(value("message")), text(value("text")));
        }

        /** Meta names no event, so all that tells one from another does. What is of no known form is its own whole text. */
        private String key() {
            return has("item") || has("id") || has("comment_id") || has("media_id")
                    ? PlatformJson.digest(
                            object,
                            text(entry.path("id")),
                            field(),
                            item(),
                            value("verb").asText(),
                            first(value("post_id"), value("media_id")),
                            first(value("comment_id"), value("id"), value("share_id")),
                            text(value("reaction_type")),
                            text(json.at("/value/from/id")),
                            text(value("created_time")))
                    : PlatformJson.digest(object, text(entry.path("id")), text(entry.path("time")), json.toString());
        }
    }
}
