package io.fanfare.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.engagement.Engagement.WebhookCall;
import io.fanfare.engagement.Engagement.WebhookReceipt;
import io.fanfare.engagement.ReceiveWebhook.ReceiveOutcome;
import io.fanfare.engagement.ReceiveWebhook.Refusal;
import io.fanfare.webhook.Connections;
import io.fanfare.webhook.Headers;
import io.fanfare.webhook.StandardWebhooks;
import io.fanfare.webhook.WebhookProviders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what a known sender signed comes in, as it came; everybody else learns as little as can be. */
class ReceiveWebhookTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00.250Z");
    private static final Instant ARRIVED = Instant.parse("2026-11-23T09:05:00Z");
    private static final String OLD = "whsec_" + base64("standard-secret-of-number-1");
    private static final String NEW = "whsec_" + base64("standard-secret-of-number-2");
    private static final byte[] BODY = bytes("{\"type\": \"engagement.share\", \"more\": \"\u00e9\\u00e9 \"}");

    private final List<Engagement> queue = new ArrayList<>();
    private final List<Engagement> notes = new ArrayList<>();
    private Engagements engagements = (engagement, correlation) -> {
        assertThat(correlation).isEqualTo("request-1");
        queue.add(engagement);
    };

    @Test
    void what_was_signed_is_queued_byte_for_byte_under_the_senders_own_id() {
        assertThat(receive("standard", "c-standard", BODY, signed(OLD, BODY))).isEqualTo(new ReceiveOutcome.Received());
        assertThat(queue)
                .containsExactly(new WebhookReceipt(
                        "standard",
                        "c-standard",
                        "msg_1",
                        ARRIVED,
                        Base64.getEncoder().encodeToString(BODY)));
        assertThat(notes).isEmpty();
    }

    @Test
    void both_secrets_are_live_while_one_takes_over_from_the_other() {
        receive("standard", "c-standard", BODY, signed(NEW, BODY));
        assertThat(queue).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"standard, c-nobody", "standard, c-meta", "myspace, c-standard", "meta, c-standard"})
    void a_path_that_is_no_connection_says_nothing_and_is_not_noted(String provider, String connection) {
        assertThat(receive(provider, connection, BODY, signed(OLD, BODY)))
                .isEqualTo(new ReceiveOutcome.Refused(Refusal.UNKNOWN_CONNECTION));
        assertThat(webhook().handshake(call(provider, connection, Map.of()), Map.of()))
                .isEqualTo(new ReceiveOutcome.Refused(Refusal.UNKNOWN_CONNECTION));
        assertThat(queue).isEmpty();
        assertThat(notes).isEmpty();
    }

    @Test
    void a_wrong_signature_is_refused_and_told_to_whoever_runs_fanfare() {
        var altered = BODY.clone();
        altered[3] ^= 1;
        assertThat(receive("standard", "c-standard", altered, signed(OLD, BODY)))
                .isEqualTo(new ReceiveOutcome.Refused(Refusal.NOT_AUTHENTIC));
        assertThat(queue).isEmpty();
        assertThat(notes)
                .containsExactly(new WebhookCall(
                        "standard", "c-standard", ARRIVED, "NOT_AUTHENTIC", "no signature matches", 250, 1));
    }

    @ParameterizedTest(name = "[{0}] is JSON: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | true",
                "Application/JSON ; charset=utf-8 | true",
                "application/json;charset=utf-8 | true",
                "application/jsonp | false",
                "application/x-www-form-urlencoded | false",
                "text/plain; application/json | false",
                "'' | false"
            })
    void only_json_is_let_in(String type, boolean isJson) {
        var headers = new HashMap<>(signed(OLD, BODY));
        headers.put("content-type", type);
        assertThat(receive("standard", "c-standard", BODY, headers))
                .isEqualTo(isJson ? new ReceiveOutcome.Received() : new ReceiveOutcome.Refused(Refusal.NOT_JSON));
        assertThat(queue).hasSize(isJson ? 1 : 0);
        assertThat(notes).hasSize(isJson ? 0 : 1);
    }

    @Test
    void a_body_that_no_message_could_carry_is_refused_before_it_is_read() {
        var longest = new byte[ReceiveWebhook.LONGEST_BODY];
        assertThat(receive("standard", "c-standard", longest, signed(OLD, longest)))
                .isEqualTo(new ReceiveOutcome.Received());
        var longer = new byte[ReceiveWebhook.LONGEST_BODY + 1];
        assertThat(receive("standard", "c-standard", longer, signed(OLD, longer)))
                .isEqualTo(new ReceiveOutcome.Refused(Refusal.TOO_LARGE));
        assertThat(Base64.getEncoder().encode(longest)).hasSizeLessThan(256 * 1024);
    }

    @Test
    void a_fault_of_the_queue_comes_out_so_that_the_sender_comes_again() {
        engagements = (_, _) -> {
            throw new IllegalStateException("no queue");
        };
        assertThatThrownBy(() -> receive("standard", "c-standard", BODY, signed(OLD, BODY)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_platform_that_asks_with_the_right_token_is_answered() {
        var query = Map.of("hub.mode", "subscribe", "hub.verify_token", "token-of-meta", "hub.challenge", "1158201444");
        assertThat(webhook().handshake(call("meta", "c-meta", Map.of()), query))
                .isEqualTo(new ReceiveOutcome.Answered("text/plain", "1158201444"));
        assertThat(notes).containsExactly(new WebhookCall("meta", "c-meta", ARRIVED, "ANSWERED", "", 250, 1));
        assertThat(queue).isEmpty();
    }

    @Test
    void whoever_asks_with_another_token_is_refused() {
        var query = Map.of("hub.mode", "subscribe", "hub.verify_token", "token", "hub.challenge", "1158201444");
        assertThat(webhook().handshake(call("meta", "c-meta", Map.of()), query))
                .isEqualTo(new ReceiveOutcome.Refused(Refusal.NOT_A_HANDSHAKE));
        assertThat(notes).hasSize(1);
    }

    @Test
    void a_platform_that_never_asks_looks_like_no_connection() {
        assertThat(webhook().handshake(call("standard", "c-standard", Map.of()), Map.of()))
                .isEqualTo(new ReceiveOutcome.Refused(Refusal.UNKNOWN_CONNECTION));
    }

    private ReceiveOutcome receive(String provider, String connection, byte[] body, Map<String, String> headers) {
        return webhook().receive(call(provider, connection, headers), body);
    }

    private ReceiveWebhook webhook() {
        var connections = new Connections(Map.of(
                "c-standard", "standard " + NEW + " " + OLD, "c-meta", "meta secret-of-meta verify:token-of-meta"));
        return new ReceiveWebhook(
                WebhookProviders::named,
                () -> connections,
                engagements,
                (engagement, _) -> notes.add(engagement),
                () -> NOW);
    }

    private static ReceiveWebhook.Call call(String provider, String connection, Map<String, String> headers) {
        return new ReceiveWebhook.Call("request-1", ARRIVED, provider, connection, new Headers(headers));
    }

    private static Map<String, String> signed(String secret, byte[] body) {
        return Map.of(
                "content-type",
                "application/json",
                StandardWebhooks.ID,
                "msg_1",
                StandardWebhooks.TIMESTAMP,
                Long.toString(ARRIVED.getEpochSecond()),
                StandardWebhooks.SIGNATURE,
                StandardWebhooks.sign(secret, "msg_1", ARRIVED, body));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
