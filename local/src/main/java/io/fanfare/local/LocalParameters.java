package io.fanfare.local;

import java.util.HashMap;
import java.util.Map;

/** What an operator would type at {@code sam deploy}, for the made-up company of the sample data. */
final class LocalParameters {
    static final String AUDIENCE = "fanfare";
    static final String IDENTITY = "noordlicht.example";

    private LocalParameters() {}

    static Map<String, String> at(String baseUrl, Map<String, String> more) {
        var values = new HashMap<>(Map.of(
                "BaseUrl",
                baseUrl,
                "CompanyName",
                "Noordlicht",
                "CompanyAddress",
                "Kade 12, 9712 AA Groningen",
                "DestinationHosts",
                "*.noordlicht.example,*.sectorreport.example",
                "FromAddress",
                "collega@" + IDENTITY,
                "MailIdentity",
                IDENTITY,
                // Somebody who tries it out in the evening wants to see the mail.
                "QuietTimes",
                "NONE",
                "TokenIssuer",
                baseUrl,
                "TokenAudience",
                AUDIENCE));
        values.putAll(more);
        return values;
    }
}
