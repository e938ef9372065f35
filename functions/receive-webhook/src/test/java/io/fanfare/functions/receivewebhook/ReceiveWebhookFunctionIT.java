package io.fanfare.functions.receivewebhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalSecrets;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.fanfare.webhook.StandardWebhooks;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveWebhookFunctionIT {
    private final String queue = LocalSqs.shared().newQueue();
    private final FixedClock clock = new FixedClock(Samples.MOMENT);
    private final ApplicationContext context = context(queue);
    private final ReceiveWebhookFunction function = new ReceiveWebhookFunction(context);
    private final APIGatewayV2HTTPEvent event =
            SampleEvents.read("receive-webhook/receive", APIGatewayV2HTTPEvent.class);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void a_signed_event_is_queued_byte_for_byte() {
        assertThat(status()).isEqualTo(200);
        var body = Base64.getEncoder().encodeToString(event.getBody().getBytes(StandardCharsets.UTF_8));
        assertThat(LocalSqs.shared().drain(queue))
                .singleElement()
                .asString()
                .contains(
                        "\"kind\":\"webhook\"",
                        "\"provider\":\"standard\"",
                        "\"connection\":\"" + Samples.CONNECTION + "\"",
                        "\"id\":\"msg_2xEventsSample0000000001\"",
                        "\"received\":\"2026-11-23T09:05:00.000Z\"",
                        "\"body\":\"" + body + "\"");
    }

    @Test
    void a_redelivery_is_told_the_same() {
        assertThat(status()).isEqualTo(200);
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void a_body_that_comes_in_base64_and_headers_in_capitals_are_the_same_event() {
        var bytes = event.getBody().getBytes(StandardCharsets.UTF_8);
        event.setBody(Base64.getEncoder().encodeToString(bytes));
        event.setIsBase64Encoded(true);
        event.setHeaders(event.getHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toUpperCase(java.util.Locale.ROOT), Map.Entry::getValue)));
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void an_altered_body_is_refused_with_a_problem() {
        event.setBody(event.getBody() + " ");
        var response = function.execute(event);
        assertThat(response.getStatusCode()).isEqualTo(401);
        assertThat(response.getHeaders()).containsEntry("content-type", "application/problem+json");
        assertThat(response.getBody()).contains("https://fanfare.dev/problems/webhook-signature");
        assertThat(LocalSqs.shared().drain(queue)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void a_missing_header_is_refused(String name) {
        header(name, null);
        assertThat(status()).isEqualTo(401);
    }

    @Test
    void an_old_event_is_refused() {
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(status()).isEqualTo(401);
    }

    @Test
    void an_unknown_connection_or_provider_is_not_there() {
        event.setPathParameters(Map.of("provider", "standard", "connectionId", "other"));
        assertThat(status()).isEqualTo(404);
        event.setPathParameters(Map.of("provider", "linkedin", "connectionId", Samples.CONNECTION));
        assertThat(status()).isEqualTo(404);
    }

    @Test
    void the_second_live_secret_opens_too() {
        header(
                "webhook-signature",
                StandardWebhooks.sign(
                        SECOND,
                        "msg_2xEventsSample0000000001",
                        Samples.MOMENT,
                        event.getBody().getBytes(StandardCharsets.UTF_8)));
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void the_largest_body_fits_the_queue_and_one_byte_more_is_refused() {
        sign("{\"a\":\"" + "x".repeat(180 * 1024 - 8) + "\"}");
        assertThat(event.getBody()).hasSize(180 * 1024);
        assertThat(status()).isEqualTo(200);
        sign(event.getBody() + " ");
        assertThat(status()).isEqualTo(413);
        assertThat(LocalSqs.shared().drain(queue)).hasSize(1);
    }

    @Test
    void another_content_type_is_refused() {
        header("content-type", "application/x-www-form-urlencoded");
        assertThat(status()).isEqualTo(415);
        header("content-type", "application/json; charset=utf-8");
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void a_get_is_no_handshake_of_this_provider() {
        var challenge = SampleEvents.read("receive-webhook/challenge", APIGatewayV2HTTPEvent.class);
        assertThat(function.execute(challenge).getStatusCode()).isEqualTo(404);
    }

    @Test
    void a_queue_that_fails_makes_the_sender_come_again() {
        try (var stranded = context("http://127.0.0.1:9/000000000000/engagements")) {
            APIGatewayV2HTTPResponse response = new ReceiveWebhookFunction(stranded).execute(event);
            assertThat(response.getStatusCode()).isEqualTo(503);
        }
    }

    private static final String SECOND = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

    private int status() {
        return function.execute(event).getStatusCode();
    }

    private void sign(String body) {
        event.setBody(body);
        header(
                "webhook-signature",
                StandardWebhooks.sign(
                        Samples.WEBHOOK_SECRET,
                        "msg_2xEventsSample0000000001",
                        Samples.MOMENT,
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    private void header(String name, @org.jspecify.annotations.Nullable String value) {
        var headers = new HashMap<>(event.getHeaders());
        headers.remove(name);
        if (value != null) {
            headers.put(name, value);
        }
        event.setHeaders(headers);
    }

    private ApplicationContext context(String queueUrl) {
        LocalAws.use();
        LocalSecrets.shared()
                .put("webhooks", Map.of(Samples.CONNECTION, "standard " + Samples.WEBHOOK_SECRET + " " + SECOND));
        var context = ApplicationContext.builder()
                .properties(Map.of("engagements.queue.url", queueUrl, "webhooks.secret.id", "webhooks"))
                .build();
        context.registerSingleton(InstantSource.class, clock);
        return context.start();
    }
}
