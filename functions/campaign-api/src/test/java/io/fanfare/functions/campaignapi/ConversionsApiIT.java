package io.fanfare.functions.campaignapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Hour;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.Samples;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversions through the handler, onto a real queue. */
class ConversionsApiIT {
    private static final String PATH = "/v1/conversions";
    private static final String CLICK = Samples.publicCodec()
            .encode(new Link.Click(Samples.ITEM, Samples.PERSON, 1, Hour.of(Samples.MOMENT), false));
    private final Api api = new Api();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void the_same_key_names_the_same_conversion_and_another_key_another() {
        var first = api.post(PATH, "order-1", body(CLICK));
        assertThat(first.status()).isEqualTo(202);
        assertThat(api.post(PATH, "order-1", body(CLICK)).text()).isEqualTo(first.text());
        assertThat(id(api.post(PATH, "order-2", body(CLICK)))).isNotEqualTo(id(first));
        assertThat(LocalSqs.shared().drain(api.engagements))
                .hasSize(3)
                .allSatisfy(message -> assertThat(message)
                        .contains("\"kind\":\"conversion\"", "\"clicks\":[\"1 7 1 2026-11-23T09\"]")
                        .doesNotContain(CLICK));
    }

    @Test
    void click_ids_that_are_not_ours_are_ignored_and_counted() {
        var other = Samples.publicCodec().encode(new Link.ToUnsubscribe(Samples.PERSON));
        var answer = api.post(PATH, "order-1", body(CLICK, CLICK.toLowerCase(java.util.Locale.ROOT), other, "x"));
        assertThat(answer.json().path("clicks").intValue()).isEqualTo(1);
        assertThat(answer.json().path("ignored").intValue()).isEqualTo(3);
        var none = api.post(PATH, "order-2", body("forged"));
        assertThat(none.status()).isEqualTo(202);
        assertThat(none.json().path("clicks").intValue()).isZero();
        assertThat(LocalSqs.shared().drain(api.engagements)).hasSize(2);
    }

    @Test
    void what_happened_over_28_days_ago_is_kept_but_late() {
        assertThat(api.post(PATH, "o", body(CLICK)).json().path("late").booleanValue())
                .isFalse();
        var old = body(CLICK).replace("2026-11-23T09:04:00Z", "2026-10-26T07:59:00Z");
        assertThat(api.post(PATH, "o", old).json().path("late").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sale\"|\"gift\"|422|kind|one-of",
                "\"sale\"|\"SALE\"|422|kind|one-of",
                "\"kind\":\"sale\",||422|kind|required",
                "2026-11-23T09:04:00Z|2026-11-23T09:10:01Z|422|occurredAt|not-in-future",
                "2026-11-23T09:04:00Z|2025-10-01T09:04:00Z|422|occurredAt|too-old",
                "2026-11-23T09:04:00Z|yesterday|422|occurredAt|moment",
                "\"EUR\"|\"EURO\"|422|value.currency|currency",
                "12345|-1|422|value.minor|range",
                "12345|1000000000001|422|value.minor|range",
                "12345|1.5|400|value.minor|type",
                "\"minor\":12345,||422|value.minor|required",
                "\"kind\"|\"version\":0,\"kind\"|422|version|range",
                "\"kind\"|\"more\":0,\"kind\"|400|more|unknown-field",
            })
    void a_field_that_breaks_a_rule_is_named_with_it(String what, String by, int status, String field, String rule) {
        var answer = api.post(PATH, "order-1", body(CLICK).replace(what, by == null ? "" : by));
        assertThat(answer.text()).contains("\"field\":\"" + field + "\"", "\"rule\":\"" + rule + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(LocalSqs.shared().drain(api.engagements)).isEmpty();
    }

    @Test
    void one_to_twenty_clicks_and_bodies_within_the_limit() {
        var twenty = IntStream.range(0, 20).mapToObj(at -> "c" + at).toArray(String[]::new);
        assertThat(api.post(PATH, "o", body(twenty)).json().path("ignored").intValue())
                .isEqualTo(20);
        assertThat(api.post(PATH, "o", body(CLICK, CLICK)).json().path("clicks").intValue())
                .isEqualTo(1);
        var more = IntStream.range(0, 21).mapToObj(at -> "c" + at).toArray(String[]::new);
        assertThat(api.post(PATH, "o", body(more)).json().path("rule").textValue())
                .isEqualTo("too-many");
        assertThat(api.post(PATH, "o", body()).json().path("rule").textValue()).isEqualTo("required");
        assertThat(api.post(PATH, "o", body("x".repeat(66_000))).status()).isEqualTo(413);
    }

    @Test
    void a_conversion_needs_a_key_of_visible_characters() {
        var json = body(CLICK).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var type = Map.of("content-type", "application/json");
        assertThat(api.call("POST", PATH, type, json).status()).isEqualTo(400);
        assertThat(api.post(PATH, "a b", body(CLICK)).json().path("field").textValue())
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void a_removal_is_taken_in_whether_the_conversion_is_known_or_not() {
        var id = id(api.post(PATH, "order-1", body(CLICK)));
        LocalSqs.shared().drain(api.engagements);
        assertThat(api.call("DELETE", PATH + "/" + id, Map.of(), null).status()).isEqualTo(202);
        assertThat(LocalSqs.shared().drain(api.engagements))
                .singleElement()
                .asString()
                .contains("\"kind\":\"conversion-removed\"", id);
        assertThat(api.call("DELETE", PATH + "/order-1", Map.of(), null).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-11-01&until=2026-11-30, 200, ",
        "from=2026-11-01&until=2027-01-31, 200, ",
        "from=2026-11-01&until=2027-02-01, 422, until",
        "from=2026-11-02&until=2026-11-01, 422, until",
        "from=2026-11-01, 422, until",
        "from=yesterday&until=2026-11-30, 422, from"
    })
    void totals_are_told_for_up_to_92_days(String query, int status, String field) {
        var answer = api.get(PATH + "?" + query);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("field").asText(null)).isEqualTo(field);
    }

    private static String id(Api.Answer answer) {
        return answer.json().path("id").textValue();
    }

    private static String body(String... clicks) {
        var codes =
                java.util.Arrays.stream(clicks).map(code -> "\"" + code + "\"").collect(Collectors.joining(","));
        return """
                {"kind":"sale","occurredAt":"2026-11-23T09:04:00Z","value":{"minor":12345,"currency":"EUR"},"clicks":[%s]}""".formatted(codes);
    }
}
