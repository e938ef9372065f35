package io.fanfare.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * X: a challenge-response check (CRC) and events, both signed by the consumer secret without anything to tell them apart. A token is
 * therefore answered only when it cannot be the JSON of an event: no brace, quote or colon.
 */
public final class XWebhooks implements WebhookProvider {
    public static final String SIGNATURE = "x-twitter-webhooks-signature";

    private static final String PREFIX = "sha256=";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_\\-=+/]{1,256}");

    @Override
    public String id() {
        return "x";
    }

    @Override
    public Handshake handshake(Map<String, String> query, Connection connection) {
        var token = query.getOrDefault("crc_token", "");
        if (!TOKEN.matcher(token).matches()) {
            return new Handshake.Refused("crc_token has characters that are not signed");
        }
        var mac = Hmac.of(connection.secrets().getFirst(), token.getBytes(StandardCharsets.UTF_8));
        return new Handshake.Answered(
                "application/json",
                "{\"response_token\":\"" + PREFIX + Base64.getEncoder().encodeToString(mac) + "\"}");
    }

    @Override
    public Verdict verify(byte[] body, Headers headers, Connection connection, Instant now) {
        var value = headers.find(SIGNATURE).orElse("");
        var signature = value.startsWith(PREFIX) ? Hmac.fromBase64(value.substring(PREFIX.length())) : new byte[0];
        if (signature.length == 0) {
            return new Verdict.Refused("x-twitter-webhooks-signature is missing or not sha256= and base64");
        }
        return Hmac.anyMakes(connection.secrets(), signature, body)
                ? new Verdict.Accepted(Hmac.digest(body))
                : new Verdict.Refused("no signature matches");
    }
}
