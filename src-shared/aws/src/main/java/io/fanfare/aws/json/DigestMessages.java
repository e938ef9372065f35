package io.fanfare.aws.json;

import io.fanfare.digest.DigestPage;
import io.fanfare.digest.DigestSlot;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Week;
import java.time.Instant;

/** Pages of digest slots to and from messages (docs/messages.md). */
public final class DigestMessages {
    private static final String KIND = "digests";

    private DigestMessages() {}

    /** Tells these messages from the other ones on their queue. */
    public static boolean isOne(String message) {
        return Json.tree(message).path("kind").asText().equals(KIND);
    }

    public static String write(DigestPage page, Instant at) {
        return Envelope.of(KIND, at)
                .put("slot", page.slot().toString())
                .put("start", Moments.text(page.start()))
                .put("week", page.week().toString())
                .put("part", page.part())
                .put("hop", page.hop())
                .put("after", page.after())
                .toString();
    }

    /** What is not a page is a {@link Json.MalformedJsonException} or an {@link IllegalArgumentException}. */
    public static DigestPage read(String message) {
        var json = new EngagementReader.Fields(Envelope.open(message));
        if (!json.text("kind").equals(KIND)) {
            throw new Json.MalformedJsonException("kind");
        }
        return new DigestPage(
                DigestSlot.parse(json.text("slot")).orElseThrow(() -> new Json.MalformedJsonException("slot")),
                json.moment("start"),
                Week.parse(json.text("week")),
                json.number("part"),
                json.number("hop"),
                json.number("after"));
    }
}
