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
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(LocalSqs.shared().drain(queue))
                .singleElement()
                .asString()
                .contains("\"outcome\":\"NOT_AUTHENTIC\"", "\"reason\":\"no signature matches\"")
                .doesNotContain("body", "v1,");
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
    void a_handshake_is_answered_though_its_note_gets_lost() {
        try (var stranded = context("http://127.0.0.1:9/000000000000/engagements")) {
            var response = new ReceiveWebhookFunction(stranded).execute(sample("challenge"));
            assertThat(response.getStatusCode()).isEqualTo(200);
        }
    }

    @Test
    void an_unknown_connection_or_provider_is_not_there() {
        event.setPathParameters(Map.of("provider", "standard", "connectionId", "other"));
        assertThat(status()).isEqualTo(404);
        event.setPathParameters(Map.of("provider", "linkedin", "connectionId", Samples.CONNECTION));
        assertThat(status()).isEqualTo(404);
        assertThat(LocalSqs.shared().drain(queue)).as("nor is it noted").isEmpty();
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
        assertThat(LocalSqs.shared().drain(queue))
                .filteredOn(message -> message.contains("\"kind\":\"webhook\""))
                .hasSize(1);
    }

    @Test
    void another_content_type_is_refused() {
        header("content-type", "application/x-www-form-urlencoded");
        assertThat(status()).isEqualTo(415);
        header("content-type", "application/json; charset=utf-8");
        assertThat(status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linkedin-event",
                "meta-event",
                "instagram-event",
                "x-event",
                "x-account-activity",
                "mastodon-event"
            })
    void each_platform_is_let_in_once_its_signature_holds(String sample) {
        var theirs = sample(sample);
        assertThat(function.execute(theirs).getStatusCode()).isEqualTo(200);
        assertThat(function.execute(theirs).getStatusCode()).as("a double").isEqualTo(200);
        theirs.setBody(Base64.getEncoder().encodeToString(theirs.getBody().getBytes(StandardCharsets.UTF_8)));
        theirs.setIsBase64Encoded(true);
        assertThat(function.execute(theirs).getStatusCode()).as("in base64").isEqualTo(200);
        assertThat(LocalSqs.shared().drain(queue)).hasSize(3);
        theirs.setIsBase64Encoded(false);
        assertThat(function.execute(theirs).getStatusCode()).isEqualTo(401);
        theirs.setPathParameters(
                Map.of("provider", theirs.getPathParameters().get("provider"), "connectionId", Samples.CONNECTION));
        assertThat(function.execute(theirs).getStatusCode())
                .as("another provider's connection")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "challenge; application/json; {\"challengeCode\":\"890e4665-4dfe-4ab1-b689-ed553bceeed0\",\"challengeResponse\":\"249ba0dff45e463f69061ccee494cdc7db462359691ea9ff319d79ac68f8491f\"}",
                "meta-challenge; text/plain; 1158201444",
                "x-challenge; application/json; {\"response_token\":\"sha256=UQX5IYew4i9Prk4O087xwg1/J0R3qXEBP/NSh3BbNo0=\"}"
            })
    void a_handshake_is_answered_and_noted(String sample, String type, String body) {
        var response = function.execute(sample(sample));
        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getBody()).isEqualTo(body);
        assertThat(response.getHeaders())
                .containsEntry("content-type", type)
                .containsEntry("x-content-type-options", "nosniff");
        function.execute(sample(sample));
        assertThat(LocalSqs.shared().drain(queue))
                .as("once a minute")
                .singleElement()
                .asString()
                .contains("\"kind\":\"hook\"", "\"outcome\":\"ANSWERED\"", "\"millis\":0", "\"times\":1");
    }

    @ParameterizedTest
    @CsvSource({
        "challenge, challengeCode=hmacsha256%3D%7B%7D",
        "challenge, ''",
        "meta-challenge, hub.mode=subscribe&hub.challenge=1&hub.verify_token=guess",
        "meta-challenge, hub.mode=subscribe&hub.challenge=%3Cb%3E&hub.verify_token=events-verify-token",
        "x-challenge, crc_token=%7B%22for_user_id%22%3A%221%22%7D",
        "x-challenge, crc_token=%zz",
        "x-challenge, crc_token=a%2520b"
    })
    void what_is_no_handshake_is_refused(String sample, String query) {
        var event = sample(sample);
        event.setRawQueryString(query);
        assertThat(function.execute(event).getStatusCode()).isEqualTo(403);
    }

    @Test
    void a_token_is_decoded_once_and_keeps_its_pluses() {
        var event = sample("x-challenge");
        event.setRawQueryString("crc_token=a+b");
        var bare = function.execute(event).getBody();
        event.setRawQueryString("crc_token=a%2Bb");
        assertThat(function.execute(event).getBody()).isEqualTo(bare);
    }

    @Test
    void a_get_is_no_handshake_of_a_provider_that_has_none() {
        var get = sample("challenge");
        get.setPathParameters(event.getPathParameters());
        assertThat(function.execute(get).getStatusCode()).isEqualTo(404);
    }

    @Test
    void a_queue_that_fails_makes_the_sender_come_again() {
        try (var stranded = context("http://127.0.0.1:9/000000000000/engagements")) {
            APIGatewayV2HTTPResponse response = new ReceiveWebhookFunction(stranded).execute(event);
            assertThat(response.getStatusCode()).isEqualTo(503);
        }
    }

    private static final String SECOND = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

    private static APIGatewayV2HTTPEvent sample(String name) {
        return SampleEvents.read("receive-webhook/" + name, APIGatewayV2HTTPEvent.class);
    }

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
        var connections = new HashMap<>(Samples.WEBHOOKS);
        connections.merge(Samples.CONNECTION, " " + SECOND, String::concat);
        LocalSecrets.shared().put("webhooks", connections);
        var context = ApplicationContext.builder()
                .properties(Map.of("engagements.queue.url", queueUrl, "webhooks.secret.id", "webhooks"))
                .build();
        context.registerSingleton(InstantSource.class, clock);
        return context.start();
    }
}
