package io.fanfare.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells how calls of known connections went, once a minute, connection and outcome at most, so that nobody fills the queue with refusals;
 * what comes in between is counted with the next.
 */
final class CallNotes {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private final Engagements engagements;
    private final Map<Kind, Told> told = new HashMap<>();

    CallNotes(Engagements engagements) {
        this.engagements = engagements;
    }

    synchronized void note(ReceiveWebhook.Call call, String outcome, String reason, Instant now) {
        var kind = new Kind(call.connection(), outcome);
        var before = told.getOrDefault(kind, new Told(Instant.MIN, 0));
        int times = before.withheld() + 1;
        if (now.isBefore(before.next())) {
            told.put(kind, new Told(before.next(), times));
            return;
        }
        told.put(kind, new Told(now.plus(PAUSE), 0));
        int millis =
                Math.toIntExact(Math.clamp(Duration.between(call.moment(), now).toMillis(), 0, Integer.MAX_VALUE));
        engagements.note(
                new Engagement.WebhookCall(
                        call.provider(), call.connection(), call.moment(), outcome, reason, millis, times),
                call.id());
    }

    private record Kind(String connection, String outcome) {}

    private record Told(Instant next, int withheld) {}
}
