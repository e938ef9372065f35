package io.fanfare.aws.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import io.fanfare.aws.log.Work;
import java.io.IOException;

/** The correlation id of a message, read from its envelope alone. */
public final class Correlation {
    private static final JsonFactory JSON = new JsonFactory();

    private Correlation() {}

    /** {@link Work#NONE} when there is none; whether the message is well-formed is for its reader to say. */
    public static String of(String message) {
        try (var json = JSON.createParser(message)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Work.NONE;
            }
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                var value = json.nextToken();
                if (name.equals("correlation") && value == JsonToken.VALUE_STRING) {
                    return json.getText();
                }
                json.skipChildren();
            }
            return Work.NONE;
        } catch (IOException _) {
            return Work.NONE;
        }
    }
}
