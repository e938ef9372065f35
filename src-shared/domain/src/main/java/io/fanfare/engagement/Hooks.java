package io.fanfare.engagement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How each webhook connection does, for whoever runs Fanfare. Counts may be too high after a crash and too low after a lost note: they show
 * that something is wrong, no figure rests on them.
 */
public interface Hooks {
    void called(Engagement.WebhookCall call);

    /**
     * @param events in the receipt
     * @param doubles how many of them were there before
     */
    void received(Engagement.WebhookReceipt receipt, int events, int doubles);

    List<Status> all();

    /**
     * @param asked the last handshake that was answered; null when there was none
     * @param millis how long that took, from the gateway's clock to the answer
     * @param received the last event; null when there was none
     * @param failed the last refusal; null when there was none
     * @param reason of the last refusal
     * @param failures how many calls were refused, by what for
     */
    record Status(
            String connection,
            String provider,
            @Nullable Instant asked,
            int millis,
            @Nullable Instant received,
            long events,
            long doubles,
            @Nullable Instant failed,
            String reason,
            Map<String, Long> failures) {
        public Status {
            failures = Map.copyOf(failures);
        }
    }
}
