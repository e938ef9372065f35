package io.fanfare.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** A platform as it calls: how each of them signs a body, written down apart from the code that checks it. */
enum Sender {
    LINKEDIN("linkedin", "X-LI-Signature", ""),
    META("meta", "X-Hub-Signature-256", "sha256="),
    X("x", "x-twitter-webhooks-signature", "sha256="),
    MASTODON("mastodon", "X-Hub-Signature", "sha256="),
    STANDARD("standard", "webhook-signature", "v1,");

    static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    static final String ID = "msg_1";

    final String id;
    final String header;
    final String prefix;

    Sender(String id, String header, String prefix) {
        this.id = id;
        this.header = header;
        this.prefix = prefix;
    }

    WebhookProvider provider() {
        return WebhookProviders.named(id).orElseThrow();
    }

    /** A secret of the form that the platform hands out. */
    String secret(int number) {
        return this == STANDARD
                ? "whsec_"
                        + Base64.getEncoder()
                                .encodeToString(
                                        ("standard-secret-of-number-" + number).getBytes(StandardCharsets.UTF_8))
                : "secret-of-" + id + "-" + number;
    }

    boolean signsInHex() {
        return this == LINKEDIN || this == META || this == MASTODON;
    }

    String signature(String secret, byte[] body) {
        return prefix
                + switch (this) {
                    case LINKEDIN -> Hmac.hex(Hmac.of(secret, bytes("hmacsha256="), body));
                    case META, MASTODON -> Hmac.hex(Hmac.of(secret, body));
                    case X -> Base64.getEncoder().encodeToString(Hmac.of(secret, body));
                    case STANDARD -> {
                        var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                        var head = bytes(ID + "." + NOW.getEpochSecond() + ".");
                        yield Base64.getEncoder().encodeToString(Hmac.of(key, head, body));
                    }
                };
    }

    Headers headers(String signature) {
        return new Headers(
                Map.of(header, signature, "webhook-id", ID, "webhook-timestamp", Long.toString(NOW.getEpochSecond())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
