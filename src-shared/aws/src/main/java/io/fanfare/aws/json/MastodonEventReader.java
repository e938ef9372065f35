package io.fanfare.aws.json;

import static io.fanfare.aws.json.PlatformJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.people.Account;
import io.fanfare.webhook.Inbound;
import io.fanfare.webhook.Inbound.Kind;
import io.fanfare.webhook.Inbound.Verb;
import io.fanfare.webhook.ShareCodes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Admin webhooks of a Mastodon server. It reports every post of its people: only those that carry a share link count, of the others nothing
 * is kept but that there was one.
 */
final class MastodonEventReader {
    private static final String PROVIDER = "mastodon";

    private MastodonEventReader() {}

    /** @param connection tells servers apart, whose ids may be the same */
    static List<Inbound> read(String connection, Instant received, byte[] body) {
        var json = PlatformJson.body(body);
        var event = json.path("event").asText();
        var status = json.path("object");
        var code = event.startsWith("status.") ? code(status) : null;
        var verb = event.equals("status.updated") ? Verb.CHANGED : Verb.ADDED;
        return List.of(new Inbound(
                PROVIDER,
                PlatformJson.digest(connection, event, text(status.path("id")), text(json.path("created_at"))),
                code == null ? Kind.UNKNOWN : Kind.SHARE,
                verb,
                text(status.path("uri")),
                code,
                PROVIDER,
                null,
                code == null ? List.of() : accounts(status),
                PlatformJson.moment(
                        received,
                        verb == Verb.ADDED ? status.path("created_at") : json.path("created_at"),
                        json.path("created_at"))));
    }

    private static @Nullable String code(JsonNode status) {
        var own =
                ShareCodes.find(text(status.path("content")), text(status.at("/card/url")), text(status.path("text")));
        return own == null && status.path("reblog").isObject() ? code(status.path("reblog")) : own;
    }

    /** A server calls its own people by their names alone. */
    private static List<String> accounts(JsonNode status) {
        var account = status.path("account");
        var name = PlatformJson.first(account.path("acct"), account.path("username"));
        if (name == null || name.contains("@")) {
            return PlatformAccounts.digests(Account.Network.MASTODON, name);
        }
        return PlatformAccounts.digests(
                Account.Network.MASTODON,
                name + "@" + host(PlatformJson.first(account.path("url"), status.path("uri"))));
    }

    private static String host(@Nullable String address) {
        try {
            return String.valueOf(new URI(String.valueOf(address)).getHost());
        } catch (URISyntaxException _) {
            return "";
        }
    }
}
