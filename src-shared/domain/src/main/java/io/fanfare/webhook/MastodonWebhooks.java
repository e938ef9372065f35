package io.fanfare.webhook;

import java.time.Instant;
import java.util.Map;

/** The admin webhooks of a Mastodon server of the company's own. The header has the old name, the digest is SHA-256 all the same. */
public final class MastodonWebhooks implements WebhookProvider {
    public static final String SIGNATURE = "X-Hub-Signature";

    @Override
    public String id() {
        return "mastodon";
    }

    @Override
    public Handshake handshake(Map<String, String> query, Connection connection) {
        return new Handshake.NotOffered();
    }

    @Override
    public Verdict verify(byte[] body, Headers headers, Connection connection, Instant now) {
        return HubSignature.verify(headers.find(SIGNATURE).orElse(""), body, connection);
    }
}
