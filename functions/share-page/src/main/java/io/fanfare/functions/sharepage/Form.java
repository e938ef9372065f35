package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a posted form, the first of each name. The gateway hands forms over in base64. */
record Form(Map<String, String> fields) {
    private static final int LONGEST = 8 * 1024;

    /** A body that is too long or no form has no fields. */
    static Form of(APIGatewayV2HTTPEvent event) {
        var fields = new HashMap<String, String>();
        try {
            for (var pair : text(event).split("&")) {
                var parts = pair.split("=", 2);
                if (parts.length == 2) {
                    fields.putIfAbsent(decode(parts[0]), decode(parts[1]));
                }
            }
        } catch (IllegalArgumentException _) {
            fields.clear();
        }
        return new Form(Map.copyOf(fields));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Whether a box was ticked. */
    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** A whole number from the lowest to the highest; empty when it is anything else. */
    Optional<Integer> number(String name, int lowest, int highest) {
        return text(name).flatMap(value -> whole(value, lowest, highest));
    }

    static Optional<Integer> whole(String value, int lowest, int highest) {
        return Optional.of(value)
                .filter(digits -> digits.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .filter(number -> number >= lowest && number <= highest);
    }

    private static String text(APIGatewayV2HTTPEvent event) {
        var body = event.getBody();
        if (body == null || body.length() > LONGEST) {
            return "";
        }
        return event.getIsBase64Encoded() ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8) : body;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
