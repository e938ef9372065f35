package io.fanfare.functions.receivewebhook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters out of the raw query string, percent-decoded exactly once. A plus stays a plus: no handshake's values hold a space, and
 * a base64 token may come with its pluses as they are. Of doubles the first counts.
 */
final class Query {
    private Query() {}

    static Map<String, String> parse(@Nullable String raw) {
        var parameters = new HashMap<String, String>();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** Nothing when it is malformed: no handshake has that. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
