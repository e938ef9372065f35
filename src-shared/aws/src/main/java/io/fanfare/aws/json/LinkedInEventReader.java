package io.fanfare.aws.json;

import static io.fanfare.aws.json.PlatformJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.webhook.Inbound;
import io.fanfare.webhook.Inbound.Kind;
import io.fanfare.webhook.Inbound.Verb;
import io.fanfare.webhook.ShareCodes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** LinkedIn's {@code ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS}: what others do with posts of the company's page, ten at a time. */
final class LinkedInEventReader {
    private static final String PROVIDER = "linkedin";
    /** Both {@code urn:li:comment:(urn:li:activity:1,2)} and {@code urn:li:comment:(activity:1,2)} are seen. */
    private static final Pattern COMMENT = Pattern.compile("urn:li:comment:\\((?:urn:li:)?(.+)\\)");

    private LinkedInEventReader() {}

    static List<Inbound> read(Instant received, byte[] body) {
        var json = PlatformJson.body(body);
        if (!json.path("notifications").isArray()) {
            var unknown = new Action(Kind.UNKNOWN, Verb.ADDED);
            return List.of(inbound(unknown, PlatformJson.digest(json.toString()), json, received));
        }
        return PlatformJson.elements(json.path("notifications")).stream()
                .map(notification -> inbound(
                        action(notification.path("action").asText()), key(notification), notification, received))
                .toList();
    }

    private static Inbound inbound(Action action, String key, JsonNode json, Instant received) {
        var generated = json.path("decoratedGeneratedActivity");
        var post = PlatformJson.first(json.at("/decoratedSourcePost/entity"), json.path("sourcePost"));
        return new Inbound(
                PROVIDER,
                key,
                action.kind,
                action.verb,
                subject(action.kind, json),
                ShareCodes.find(text(generated.at("/share/text")), text(generated.at("/comment/text"))),
                PROVIDER,
                post,
                PlatformJson.moment(received, json.path("lastModifiedAt")));
    }

    private static String key(JsonNode notification) {
        return Objects.requireNonNullElseGet(
                text(notification.path("notificationId")), () -> PlatformJson.digest(notification.toString()));
    }

    /** Comments by the page's own administrators are not engagement of others; edits change no count. */
    private static Action action(String name) {
        return switch (name) {
            case "LIKE" -> new Action(Kind.REACTION, Verb.ADDED);
            case "COMMENT" -> new Action(Kind.COMMENT, Verb.ADDED);
            case "COMMENT_EDIT" -> new Action(Kind.COMMENT, Verb.CHANGED);
            case "COMMENT_DELETE" -> new Action(Kind.COMMENT, Verb.REMOVED);
            case "SHARE", "SHARE_MENTION" -> new Action(Kind.SHARE, Verb.ADDED);
            default -> new Action(Kind.UNKNOWN, Verb.ADDED);
        };
    }

    /** A like's activity is the post itself, which says nothing about whose like it is, so likes are told apart by their notifications. */
    private static @Nullable String subject(Kind kind, JsonNode json) {
        var generated = json.path("decoratedGeneratedActivity");
        return switch (kind) {
            case SHARE -> PlatformJson.first(generated.at("/share/entity"), json.path("generatedActivity"));
            case COMMENT ->
                comment(PlatformJson.first(json.path("generatedActivity"), generated.at("/comment/entity")));
            case REACTION, UNKNOWN -> null;
        };
    }

    private static @Nullable String comment(@Nullable String urn) {
        return urn == null ? null : COMMENT.matcher(urn).replaceFirst("comment:$1");
    }

    private record Action(Kind kind, Verb verb) {}
}
