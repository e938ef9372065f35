package io.fanfare.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.Engagement.WebhookCall;
import io.fanfare.webhook.Headers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallNotesTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private final ArrayList<Engagement> queue = new ArrayList<>();
    private final CallNotes notes = new CallNotes((engagement, _) -> queue.add(engagement));

    @Test
    void refusals_are_told_once_a_minute_and_counted_in_between() {
        for (int second = 0; second < 150; second++) {
            note("a", "NOT_AUTHENTIC", second);
        }
        assertThat(queue)
                .extracting(engagement -> ((WebhookCall) engagement).times())
                .containsExactly(1, 60, 60);
    }

    @Test
    void another_connection_or_outcome_is_told_by_itself() {
        note("a", "NOT_AUTHENTIC", 0);
        note("a", WebhookCall.ANSWERED, 1);
        note("b", "NOT_AUTHENTIC", 2);
        note("b", "NOT_AUTHENTIC", 3);
        assertThat(queue).hasSize(3);
    }

    @Test
    void the_time_is_that_from_the_gateway_to_the_answer_and_never_negative() {
        notes.note(call("a"), WebhookCall.ANSWERED, "", NINE.plusMillis(840));
        notes.note(call("b"), WebhookCall.ANSWERED, "", NINE.minusMillis(3));
        assertThat(queue)
                .extracting(engagement -> ((WebhookCall) engagement).millis())
                .containsExactly(840, 0);
    }

    private void note(String connection, String outcome, int second) {
        notes.note(call(connection), outcome, "", NINE.plusSeconds(second));
    }

    private static ReceiveWebhook.Call call(String connection) {
        return new ReceiveWebhook.Call("r", NINE, "x", connection, new Headers(Map.of()));
    }
}
