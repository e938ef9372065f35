package io.fanfare.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Standard Webhooks 1.0.0 (standardwebhooks.com): HMAC-SHA256 over id, timestamp and raw body, valid for five minutes either way. The id
 * is the sender's own, so a replay within the five minutes meets the evidence of the first.
 */
public final class StandardWebhooks implements WebhookProvider {
    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final String VERSION = "v1,";
    private static final String PREFIX = "whsec_";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int SHORTEST_KEY = 24;
    private static final int LONGEST_ID = 256;

    @Override
    public String id() {
        return "standard";
    }

    @Override
    public Handshake handshake(Map<String, String> query, Connection connection) {
        return new Handshake.NotOffered();
    }

    @Override
    public Verdict verify(byte[] body, Headers headers, Connection connection, Instant now) {
        var keys = connection.secrets().stream().map(StandardWebhooks::key).toList();
        var id = headers.find(ID).orElse("");
        var timestamp = headers.find(TIMESTAMP).orElse("");
        if (id.isEmpty() || id.length() > LONGEST_ID || id.contains(".")) {
            return new Verdict.Refused("webhook-id is missing, long or contains a dot");
        }
        if (!timestamp.matches("[0-9]{1,12}")) {
            return new Verdict.Refused("webhook-timestamp is not a number of seconds");
        }
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, now.truncatedTo(ChronoUnit.SECONDS)).abs().compareTo(TOLERANCE) > 0) {
            return new Verdict.Refused("webhook-timestamp is more than five minutes away");
        }
        var signatures = Stream.of(headers.find(SIGNATURE).orElse("").split(" "))
                .filter(part -> part.startsWith(VERSION))
                .map(part -> part.substring(VERSION.length()))
                .toList();
        var expected = keys.stream().map(key -> mac(key, id, timestamp, body)).toList();
        boolean matches = false;
        for (var signature : signatures) {
            for (var mac : expected) {
                matches |= MessageDigest.isEqual(mac, Hmac.fromBase64(signature));
            }
        }
        return matches ? new Verdict.Accepted(id) : new Verdict.Refused("no signature matches");
    }

    /** The value of {@value #SIGNATURE} for a message of ours. */
    public static String sign(String secret, String id, Instant at, byte[] body) {
        var mac = mac(key(secret), id, Long.toString(at.getEpochSecond()), body);
        return VERSION + Base64.getEncoder().encodeToString(mac);
    }

    private static byte[] key(String secret) {
        if (secret.startsWith(VERSION)) {
            throw new IllegalArgumentException("a secret begins with whsec_, not with v1, as a signature does");
        }
        var text = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        var key = Hmac.fromBase64(text);
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("a secret is base64 of at least 24 bytes after whsec_");
        }
        return key;
    }

    private static byte[] mac(byte[] key, String id, String timestamp, byte[] body) {
        return Hmac.of(key, (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
    }
}
