package io.fanfare.aws.json;

import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import java.time.Instant;
import java.util.Arrays;

/** The message that asks to erase a person (docs/messages.md). */
public final class ErasureMessages {
    private static final String KIND = "erase";

    private ErasureMessages() {}

    public static String write(Erasure erasure, Instant at) {
        return Envelope.of(KIND, at)
                .put("person", erasure.person().value())
                .put("reason", erasure.reason().name())
                .toString();
    }

    /** What is not of that form is a {@link Json.MalformedJsonException}. */
    public static Erasure read(String message) {
        var json = new EngagementReader.Fields(Envelope.open(message));
        var reason = json.text("reason");
        if (!KIND.equals(json.text("kind"))) {
            throw new Json.MalformedJsonException("kind");
        }
        return new Erasure(
                json.person(),
                Arrays.stream(Reason.values())
                        .filter(one -> one.name().equals(reason))
                        .findFirst()
                        .orElseThrow(() -> new Json.MalformedJsonException("reason")));
    }
}
