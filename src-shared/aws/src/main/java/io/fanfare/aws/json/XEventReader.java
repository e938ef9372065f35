package io.fanfare.aws.json;

import static io.fanfare.aws.json.PlatformJson.first;
import static io.fanfare.aws.json.PlatformJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.people.Account;
import io.fanfare.webhook.Inbound;
import io.fanfare.webhook.Inbound.Kind;
import io.fanfare.webhook.Inbound.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * X: events of the Activity API and posts of filtered streams, one a body; bodies of the older Account Activity API go to
 * {@link XAccountActivity}. A post of somebody's own counts only when it carries a share link: what else people post is not Fanfare's
 * business.
 */
final class XEventReader {
    static final String PROVIDER = "x";

    private XEventReader() {}

    static List<Inbound> read(Instant received, byte[] body) {
        var json = PlatformJson.body(body);
        if (json.has("for_user_id")) {
            return XAccountActivity.read(received, json);
        }
        var events = new ArrayList<Inbound>();
        for (var data :
                json.path("data").isArray() ? PlatformJson.elements(json.path("data")) : List.of(json.path("data"))) {
            events.add(data.has("event_type") ? activity(data, json, received) : streamed(data, json, received));
        }
        return events;
    }

    private static Inbound activity(JsonNode data, JsonNode whole, Instant received) {
        var payload = data.path("payload");
        var type = data.path("event_type").asText();
        var own = Objects.equals(text(payload.path("author_id")), text(data.at("/filter/user_id")));
        var code = XLinks.code(payload);
        var kind = switch (type) {
            case "post.create" -> code == null ? Kind.UNKNOWN : Kind.SHARE;
            case "post.delete" -> Kind.SHARE;
            case "post.reply.create" -> own ? Kind.UNKNOWN : Kind.COMMENT;
            case "post.mention.create", "post.quote.create", "post.repost.create" -> own ? Kind.UNKNOWN : Kind.SHARE;
            case "like.create" ->
                data.at("/filter/direction").asText().equals("outbound") ? Kind.UNKNOWN : Kind.REACTION;
            default -> Kind.UNKNOWN;
        };
        var key = Objects.requireNonNullElseGet(
                text(data.path("event_uuid")), () -> PlatformJson.digest(data.toString()));
        return inbound(
                key,
                kind,
                type.equals("post.delete") ? Verb.REMOVED : Verb.ADDED,
                kind == Kind.REACTION ? like(payload) : post(payload),
                code,
                about(payload),
                accounts(payload, whole),
                PlatformJson.moment(received, payload.path("created_at"), payload.path("timestamp_ms")));
    }

    /** A post that matched a rule of the company's. */
    private static Inbound streamed(JsonNode post, JsonNode whole, Instant received) {
        var id = text(post.path("id"));
        var code = XLinks.code(post);
        return inbound(
                id == null ? PlatformJson.digest(whole.toString()) : "post " + id,
                id == null ? Kind.UNKNOWN : kind(post, code),
                Verb.ADDED,
                post(post),
                code,
                about(post),
                accounts(post, whole),
                PlatformJson.moment(received, post.path("created_at")));
    }

    private static Kind kind(JsonNode post, @Nullable String code) {
        if (code != null) {
            return Kind.SHARE;
        }
        var types = PlatformJson.elements(post.path("referenced_tweets")).stream()
                .map(reference -> reference.path("type").asText())
                .toList();
        if (types.contains("quoted") || types.contains("retweeted")) {
            return Kind.SHARE;
        }
        return types.contains("replied_to") ? Kind.COMMENT : Kind.UNKNOWN;
    }

    /** An edited post has an id of its own; the first of its history is the post's. */
    private static @Nullable String post(JsonNode post) {
        return first(post.at("/edit_history_tweet_ids/0"), post.path("id"), post.path("post_id"));
    }

    private static @Nullable String like(JsonNode payload) {
        var id = text(payload.path("id"));
        return id == null ? null : "like " + id;
    }

    private static @Nullable String about(JsonNode post) {
        return first(
                post.path("liked_tweet_id"), post.at("/referenced_tweets/0/id"), post.path("in_reply_to_tweet_id"));
    }

    /** By number, and by name where the event comes with its users. */
    private static List<String> accounts(JsonNode post, JsonNode whole) {
        var author = text(post.path("author_id"));
        var name = PlatformJson.elements(whole.at("/includes/users")).stream()
                .filter(user -> author != null && author.equals(text(user.path("id"))))
                .map(user -> text(user.path("username")))
                .findFirst()
                .orElse(null);
        return PlatformAccounts.digests(Account.Network.X, author, name);
    }

    static Inbound inbound(
            String key,
            Kind kind,
            Verb verb,
            @Nullable String subject,
            @Nullable String code,
            @Nullable String about,
            List<String> accounts,
            Instant moment) {
        return new Inbound(PROVIDER, key, kind, verb, subject, code, PROVIDER, about, accounts, moment);
    }
}
