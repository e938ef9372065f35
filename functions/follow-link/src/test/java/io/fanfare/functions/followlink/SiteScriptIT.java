package io.fanfare.functions.followlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.kernel.Hour;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalSecrets;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script for the company's site, and what browsers post; no table is touched: there is none. */
class SiteScriptIT {
    private static final String CLICK = Samples.publicCodec()
            .encode(new Link.Click(Samples.ITEM, Samples.PERSON, 1, Hour.of(Samples.MOMENT), false));
    private final String queue = LocalSqs.shared().newQueue();
    private final ApplicationContext context = context();
    private final FollowLinkFunction function = new FollowLinkFunction(context);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void the_script_is_at_most_a_kilobyte_and_sets_no_cookie() {
        var response = function.execute(SampleEvents.read("follow-link/script", APIGatewayV2HTTPEvent.class));
        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getBody().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1_024);
        assertThat(response.getBody())
                .contains("fcid", "sessionStorage", "localStorage", "credentials: \"omit\"")
                .doesNotContain("cookie", "navigator", "screen");
        assertThat(response.getHeaders())
                .containsEntry("content-type", "text/javascript; charset=utf-8")
                .containsEntry("access-control-allow-origin", "*")
                .doesNotContainKey("set-cookie");
    }

    @Test
    void a_conversion_that_a_browser_tells_of_is_noted_as_such_at_the_gateways_time() {
        assertHeard(send(sample().getBody(), false));
        assertThat(LocalSqs.shared().drain(queue))
                .singleElement()
                .asString()
                .contains(
                        "\"kind\":\"conversion\"",
                        "\"source\":\"site\"",
                        "\"what\":\"lead\"",
                        "\"moment\":\"2026-11-23T09:05:00.000Z\"",
                        "1 7 1 2026-11-23T09")
                .doesNotContain("4711", "198.51.100.77");
    }

    @Test
    void the_same_call_again_names_the_same_conversion_also_when_it_comes_in_base64() {
        var body =
                "{\"id\":\"o-1\",\"value\":999,\"currency\":\"EUR\",\"kind\":\"sale\",\"clicks\":[\"" + CLICK + "\"]}";
        assertHeard(send(body, false));
        assertHeard(send(Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)), true));
        var messages = LocalSqs.shared().drain(queue);
        assertThat(messages).hasSize(2).allMatch(message -> message.contains("\"minor\":999,\"currency\":\"EUR\""));
        assertThat(messages.stream().map(message -> message.replaceAll(".*\"id\":\"(\\w+)\".*", "$1")))
                .containsOnly(
                        io.fanfare.conversion.Conversion.id(io.fanfare.conversion.Conversion.Source.SITE, "", "o-1"));
    }

    @Test
    void a_page_that_somebody_looks_at_is_a_landing() {
        assertHeard(send("{\"landed\":\"" + CLICK + "\"}", false));
        assertThat(LocalSqs.shared().drain(queue)).singleElement().asString().contains("\"kind\":\"landed\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"landed\":\"forged\"}",
                "{\"landed\":{\"a\":[1]}}",
                "{\"kind\":\"sale\",\"id\":\"1\",\"clicks\":[\"forged\",7,null,[\"x\"]]}",
                "{\"kind\":\"sale\",\"id\":\"1\",\"clicks\":[\"CLICK\"]} {}",
                "{\"kind\":\"sale\",\"id\":\"1\",\"clicks\":[\"CLICK\"",
                "{\"kind\":\"gift\",\"id\":\"1\",\"clicks\":[\"CLICK\"]}",
                "{\"kind\":\"sale\",\"clicks\":[\"CLICK\"]}",
                "{\"kind\":\"sale\",\"id\":\"\",\"clicks\":[\"CLICK\"]}"
            })
    void what_is_about_none_of_our_clicks_or_cannot_be_read_is_answered_alike_and_leaves_nothing(String body) {
        assertHeard(send(body.replace("CLICK", CLICK), false));
        assertThat(LocalSqs.shared().drain(queue)).isEmpty();
    }

    @Test
    void long_and_deep_bodies_leave_nothing() {
        assertHeard(send("{\"a\":" + "[".repeat(4_000), false));
        assertHeard(send("{\"kind\":\"sale\",\"id\":\"1\",\"clicks\":[\"" + CLICK + "\"]}" + " ".repeat(5_000), false));
        assertHeard(send("{\"kind\":\"sale\",\"id\":\"1\",\"value\":99999999999999999999,\"clicks\":[]}", false));
        assertThat(LocalSqs.shared().drain(queue)).isEmpty();
    }

    @Test
    void a_value_that_makes_no_sense_is_left_out() {
        assertHeard(send(
                "{\"kind\":\"sale\",\"id\":\"1\",\"value\":-5,\"currency\":\"EUR\",\"clicks\":[\"" + CLICK + "\"]}",
                false));
        assertThat(LocalSqs.shared().drain(queue)).singleElement().asString().doesNotContain("minor");
    }

    private APIGatewayV2HTTPResponse send(String body, boolean base64) {
        var event = sample();
        event.setBody(body);
        event.setIsBase64Encoded(base64);
        return function.execute(event);
    }

    private static APIGatewayV2HTTPEvent sample() {
        return SampleEvents.read("follow-link/convert", APIGatewayV2HTTPEvent.class);
    }

    private static void assertHeard(APIGatewayV2HTTPResponse response) {
        assertThat(response.getStatusCode()).isEqualTo(204);
        assertThat(response.getHeaders())
                .containsEntry("access-control-allow-origin", "*")
                .doesNotContainKey("set-cookie");
    }

    private ApplicationContext context() {
        LocalAws.use();
        LocalSecrets.shared().put("public", Samples.PUBLIC_RING);
        var built = ApplicationContext.builder()
                .properties(Map.of(
                        "main.table", "none",
                        "engagements.queue.url", queue,
                        "public.secret.id", "public",
                        "company.networks", "203.0.113.0/28",
                        "destination.hosts", "www.example.com",
                        "default.language", "en",
                        "base.url", "https://share.example.com"))
                .build();
        built.registerSingleton(InstantSource.class, new FixedClock(Samples.MOMENT));
        return built.start();
    }
}
