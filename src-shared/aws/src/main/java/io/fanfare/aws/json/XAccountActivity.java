package io.fanfare.aws.json;

import static io.fanfare.aws.json.PlatformJson.first;
import static io.fanfare.aws.json.PlatformJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.people.Account;
import io.fanfare.webhook.Inbound;
import io.fanfare.webhook.Inbound.Kind;
import io.fanfare.webhook.Inbound.Verb;
import io.fanfare.webhook.ReportedMoment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The older Account Activity API: arrays of posts, likes and deletions beside {@code for_user_id}. Ids are read from {@code id_str}. */
final class XAccountActivity {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

    private XAccountActivity() {}

    static List<Inbound> read(Instant received, JsonNode json) {
        var account = text(json.path("for_user_id"));
        var events = new ArrayList<Inbound>();
        json.properties().forEach(property -> {
            for (var event : PlatformJson.elements(property.getValue())) {
                events.add(
                        switch (property.getKey()) {
                            case "tweet_create_events" -> post(event, account, received);
                            case "favorite_events" -> like(event, account, received);
                            case "tweet_delete_events" -> deletion(event, received);
                            default -> unknown(property.getKey(), event, received);
                        });
            }
        });
        return events.isEmpty() ? List.of(unknown("", json, received)) : events;
    }

    private static Inbound post(JsonNode post, @Nullable String account, Instant received) {
        var id = first(post.path("id_str"), post.path("id"));
        var code = XLinks.code(post);
        boolean own = Objects.equals(account, first(post.at("/user/id_str"), post.at("/user/id")));
        return XEventReader.inbound(
                "post " + id,
                own && code == null ? Kind.UNKNOWN : kind(post, code),
                Verb.ADDED,
                id,
                code,
                first(
                        post.path("in_reply_to_status_id_str"),
                        post.path("quoted_status_id_str"),
                        post.at("/retweeted_status/id_str")),
                accounts(post),
                moment(post, received));
    }

    private static Kind kind(JsonNode post, @Nullable String code) {
        if (code != null
                || post.has("retweeted_status")
                || post.path("is_quote_status").asBoolean()) {
            return Kind.SHARE;
        }
        // What is left mentions the account.
        return text(post.path("in_reply_to_status_id_str")) == null ? Kind.SHARE : Kind.COMMENT;
    }

    private static Inbound like(JsonNode event, @Nullable String account, Instant received) {
        var id = text(event.path("id"));
        boolean own = Objects.equals(account, first(event.at("/user/id_str"), event.at("/user/id")));
        return XEventReader.inbound(
                "like " + id,
                own ? Kind.UNKNOWN : Kind.REACTION,
                Verb.ADDED,
                "like " + id,
                null,
                first(event.at("/favorited_status/id_str")),
                List.of(),
                moment(event, received));
    }

    private static Inbound deletion(JsonNode event, Instant received) {
        var id = text(event.at("/status/id"));
        return XEventReader.inbound(
                "deletion " + id, Kind.SHARE, Verb.REMOVED, id, null, null, List.of(), moment(event, received));
    }

    private static Inbound unknown(String what, JsonNode event, Instant received) {
        return XEventReader.inbound(
                PlatformJson.digest(what, event.toString()),
                Kind.UNKNOWN,
                Verb.ADDED,
                null,
                null,
                null,
                List.of(),
                moment(event, received));
    }

    private static List<String> accounts(JsonNode post) {
        return PlatformAccounts.digests(
                Account.Network.X,
                first(post.at("/user/id_str"), post.at("/user/id")),
                text(post.at("/user/screen_name")));
    }

    private static Instant moment(JsonNode event, Instant received) {
        var date = date(event.path("created_at").asText());
        return date == null || event.has("timestamp_ms")
                ? PlatformJson.moment(received, event.path("timestamp_ms"))
                : ReportedMoment.of(date, received);
    }

    private static @Nullable Instant date(String text) {
        try {
            return OffsetDateTime.parse(text, DATE).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
