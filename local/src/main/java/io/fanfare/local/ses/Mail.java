package io.fanfare.local.ses;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail that was accepted.
 *
 * @param headers every header in order, the sender's own and those that SES writes
 * @param text the plain part, empty when there is none
 * @param html the HTML part, empty when there is none
 * @param eml the whole message as it would go out
 */
public record Mail(
        String id,
        Instant at,
        String from,
        List<String> to,
        String subject,
        List<Header> headers,
        String text,
        String html,
        Map<String, String> tags,
        String configurationSet,
        String eml) {
    public Mail {
        to = List.copyOf(to);
        headers = List.copyOf(headers);
        tags = Map.copyOf(tags);
    }

    public record Header(String name, String value) {}

    /** The first value of a header, whatever its case; empty when it is not there. */
    public String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }
}
