package io.fanfare.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoHooks;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.engagement.Engagement.WebhookCall;
import io.fanfare.engagement.Engagement.WebhookReceipt;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebhooksIT {
    private final DynamoHooks hooks = new DynamoHooks(
            new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newMainTable()));
    private final String deadLetters = LocalSqs.shared().newQueue();

    @Test
    void it_says_when_nothing_was_called() {
        assertThat(shown())
                .contains("No connection has been called yet", "dead letters")
                .contains(": 0");
    }

    @Test
    void it_shows_handshakes_refusals_doubles_and_dead_letters() {
        var at = Samples.MOMENT;
        hooks.called(new WebhookCall("linkedin", Samples.CONNECTION, at, WebhookCall.ANSWERED, "", 3_100, 1));
        hooks.called(
                new WebhookCall("linkedin", Samples.CONNECTION, at, "NOT_AUTHENTIC", "no signature matches", 2, 7));
        hooks.received(new WebhookReceipt("linkedin", Samples.CONNECTION, "id", at, ""), 10, 4);
        try (var sqs = LocalSqs.shared().client()) {
            sqs.sendMessage(request -> request.queueUrl(deadLetters).messageBody("{}"));
        }
        assertThat(shown())
                .contains(
                        "linkedin events-c",
                        "2026-11-23T09:05:00Z in 3100 ms, TOO LATE",
                        "10 events, 4 doubles",
                        "NOT_AUTHENTIC 7",
                        "no signature matches",
                        ": 1")
                .doesNotContain(Samples.CONNECTION);
    }

    private String shown() {
        var text = new ByteArrayOutputStream();
        try (var sqs = LocalSqs.shared().client();
                var out = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            new Webhooks(hooks, sqs, out).show(deadLetters);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
