package io.fanfare.webhook;

import io.fanfare.webhook.WebhookProvider.Verdict;

/** {@code sha256=} and the hex HMAC-SHA256 of the raw body, as WebSub brought it into the world. */
final class HubSignature {
    private static final String PREFIX = "sha256=";

    private HubSignature() {}

    static Verdict verify(String value, byte[] body, Connection connection) {
        var signature = value.startsWith(PREFIX) ? Hmac.fromHex(value.substring(PREFIX.length())) : new byte[0];
        if (signature.length == 0) {
            return new Verdict.Refused("the signature is missing or not sha256= and 64 hex digits");
        }
        return Hmac.anyMakes(connection.secrets(), signature, body)
                ? new Verdict.Accepted(Hmac.digest(body))
                : new Verdict.Refused("no signature matches");
    }
}
