package io.fanfare.aws.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.fanfare.conversion.Conversion;
import io.fanfare.engagement.SiteCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the script on the company's site posts: {@code {"landed": "<fcid>"}}, or {@code {"kind": "sale", "clicks": ["<fcid>"], "id": "…",
 * "value": 12345, "currency": "EUR"}} with the value in minor units. Read token by token: the redirect loads no data binding.
 */
public final class SiteCallReader {
    /** In characters; the script's own calls stay under a kilobyte. */
    public static final int LONGEST = 4_096;

    private static final int LONGEST_ID = 128;
    private static final JsonFactory JSON = new JsonFactory();

    private @Nullable String landed;
    private @Nullable String kind;
    private @Nullable String id;
    private @Nullable String currency;
    private long minor = -1;
    private final List<String> clicks = new ArrayList<>();

    private SiteCallReader() {}

    /** Empty when it is not of that form. */
    public static Optional<SiteCall> read(String body) {
        if (body.length() > LONGEST) {
            return Optional.empty();
        }
        try (var parser = JSON.createParser(body)) {
            var reader = new SiteCallReader();
            return reader.fields(parser) ? reader.call() : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean fields(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            switch (name) {
                case "landed" -> landed = text(json, token);
                case "kind" -> kind = text(json, token);
                case "id" -> id = text(json, token);
                case "currency" -> currency = text(json, token);
                case "value" -> minor = token == JsonToken.VALUE_NUMBER_INT ? json.getLongValue() : -1;
                case "clicks" -> clicks(json, token);
                default -> json.skipChildren();
            }
        }
        return json.nextToken() == null;
    }

    private static @Nullable String text(JsonParser json, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        json.skipChildren();
        return null;
    }

    private void clicks(JsonParser json, JsonToken token) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        for (var next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            var code = text(json, next);
            if (code != null && !clicks.contains(code)) {
                clicks.add(code);
            }
        }
    }

    private Optional<SiteCall> call() {
        if (landed != null) {
            return Optional.of(new SiteCall.Landed(landed));
        }
        var key = id;
        if (key == null || key.isEmpty() || key.length() > LONGEST_ID || clicks.size() > Conversion.MOST_CLICKS) {
            return Optional.empty();
        }
        return what().map(found -> new SiteCall.Converted(found, value(), key, clicks));
    }

    private Optional<Conversion.Kind> what() {
        return Stream.of(Conversion.Kind.values())
                .filter(found -> found.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst();
    }

    /** A value that makes no sense is left out: the conversion is none the worse. */
    private Conversion.@Nullable Money value() {
        var unit = currency;
        return unit != null && unit.matches("[A-Z]{3}") && minor >= 0 && minor <= Conversion.Money.MOST
                ? new Conversion.Money(minor, unit)
                : null;
    }
}
