package io.fanfare.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * LinkedIn: a challenge that wants its answer within 3 seconds, every two hours, and events signed by the application's client secret. The
 * challenge must be a UUID: the same key signs events, and whoever could have {@code hmacsha256=…} signed here could forge them.
 */
public final class LinkedInWebhooks implements WebhookProvider {
    public static final String SIGNATURE = "X-LI-Signature";

    private static final String PREFIX = "hmacsha256=";
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** Secrets of other applications that use this webhook, by application id. */
    private static final String APPLICATION = "app.";

    @Override
    public String id() {
        return "linkedin";
    }

    @Override
    public Handshake handshake(Map<String, String> query, Connection connection) {
        var code = query.getOrDefault("challengeCode", "");
        if (!UUID.matcher(code).matches()) {
            return new Handshake.Refused("challengeCode is not a UUID");
        }
        var application = query.getOrDefault("applicationId", "");
        var secret = connection
                .find(APPLICATION + application)
                .orElse(connection.secrets().getFirst());
        var response = Hmac.hex(Hmac.of(secret, code.getBytes(StandardCharsets.UTF_8)));
        return new Handshake.Answered(
                "application/json", "{\"challengeCode\":\"" + code + "\",\"challengeResponse\":\"" + response + "\"}");
    }

    /** LinkedIn's words can be read as a prefix on the header too, so one is taken off; what is signed always has it. */
    @Override
    public Verdict verify(byte[] body, Headers headers, Connection connection, Instant now) {
        var value = headers.find(SIGNATURE).orElse("");
        var signature = Hmac.fromHex(value.startsWith(PREFIX) ? value.substring(PREFIX.length()) : value);
        if (signature.length == 0) {
            return new Verdict.Refused("X-LI-Signature is missing or not 64 hex digits");
        }
        var prefix = PREFIX.getBytes(StandardCharsets.UTF_8);
        return Hmac.anyMakes(connection.secretsAnd(APPLICATION), signature, prefix, body)
                ? new Verdict.Accepted(Hmac.digest(body))
                : new Verdict.Refused("no signature matches");
    }
}
