package io.fanfare.aws.secrets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A secret's text: a flat JSON object of texts. */
final class SecretText {
    private static final JsonFactory JSON = new JsonFactory();

    private SecretText() {}

    static Map<String, String> read(String text) {
        var entries = new HashMap<String, String>();
        try (var parser = JSON.createParser(text)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                require(parser.nextToken() == JsonToken.VALUE_STRING);
                entries.put(name, parser.getText());
            }
            return entries;
        } catch (IOException _) {
            throw new IllegalStateException("a secret is not JSON");
        }
    }

    static String write(Map<String, String> entries) {
        var text = new StringWriter();
        try (var generator = JSON.createGenerator(text)) {
            generator.writeStartObject();
            for (var entry : new TreeMap<>(entries).entrySet()) {
                generator.writeStringField(entry.getKey(), entry.getValue());
            }
            generator.writeEndObject();
        } catch (IOException _) {
            throw new IllegalStateException("a secret is not JSON");
        }
        return text.toString();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("a secret is a flat JSON object of texts");
        }
    }
}
