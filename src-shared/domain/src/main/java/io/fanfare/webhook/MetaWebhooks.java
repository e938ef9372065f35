package io.fanfare.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Meta (Facebook pages, Instagram): a handshake by verify token, events signed by the app secret over the bytes as sent, in which Meta
 * escapes all but ASCII. The echoed challenge is kept to harmless characters and sent as plain text, so that nobody can make a page of it.
 */
public final class MetaWebhooks implements WebhookProvider {
    public static final String SIGNATURE = "X-Hub-Signature-256";

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    @Override
    public String id() {
        return "meta";
    }

    @Override
    public Handshake handshake(Map<String, String> query, Connection connection) {
        if (!query.getOrDefault("hub.mode", "").equals("subscribe")) {
            return new Handshake.Refused("hub.mode is not subscribe");
        }
        var token = connection.find("verify").orElse("");
        if (token.isEmpty() || !Hmac.isEqual(token, query.getOrDefault("hub.verify_token", ""))) {
            return new Handshake.Refused("hub.verify_token is not the connection's");
        }
        var challenge = query.getOrDefault("hub.challenge", "");
        return CHALLENGE.matcher(challenge).matches()
                ? new Handshake.Answered("text/plain", challenge)
                : new Handshake.Refused("hub.challenge has characters that are not echoed");
    }

    @Override
    public Verdict verify(byte[] body, Headers headers, Connection connection, Instant now) {
        return HubSignature.verify(headers.find(SIGNATURE).orElse(""), body, connection);
    }
}
