package io.fanfare.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.webhook.WebhookProvider.Handshake;
import io.fanfare.webhook.WebhookProvider.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long SENT = 1_614_265_330;
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String GOOD = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private final StandardWebhooks standard = new StandardWebhooks();

    @Test
    void the_official_vector_is_accepted_and_reproduced() {
        assertThat(verify(GOOD)).isEqualTo(new Verdict.Accepted(ID));
        assertThat(StandardWebhooks.sign(
                        SECRET, ID, Instant.ofEpochSecond(SENT), BODY.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(GOOD);
    }

    @Test
    void a_list_is_accepted_when_any_v1_in_it_matches() {
        assertThat(verify("v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v2,AAAA " + GOOD))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=",
                "v1,",
                "v1,dawfeoifkpqwoekfpqoekf",
                "v1,####",
                "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "V1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1O==",
                ""
            })
    void any_other_signature_is_refused(String signature) {
        assertThat(verify(signature)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
    void a_message_is_good_for_five_minutes_either_way(long seconds, boolean accepted) {
        var now = Instant.ofEpochSecond(SENT - seconds);
        var verdict = standard.verify(BODY.getBytes(StandardCharsets.UTF_8), headers(GOOD), of(SECRET), now);
        assertThat(verdict instanceof Verdict.Accepted).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "-1614265330", "1614265330.0", "161426533012345678901234"})
    void a_timestamp_that_is_no_number_of_seconds_is_refused(String timestamp) {
        assertThat(verify(Map.of(StandardWebhooks.TIMESTAMP, timestamp))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void a_missing_header_is_refused() {
        for (var name : List.of(StandardWebhooks.ID, StandardWebhooks.TIMESTAMP, StandardWebhooks.SIGNATURE)) {
            assertThat(verify(Map.of(name, ""))).as(name).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void a_dot_cannot_shift_the_border_between_id_and_timestamp() {
        // "a.1" + "." + ts and "a" + "." + "1.ts" would sign the same text.
        var signature = StandardWebhooks.sign(
                SECRET, "a.1", Instant.ofEpochSecond(SENT), BODY.getBytes(StandardCharsets.UTF_8));
        assertThat(verify(Map.of(StandardWebhooks.ID, "a.1", StandardWebhooks.SIGNATURE, signature)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void one_flipped_bit_of_the_body_is_refused() {
        var body = BODY.getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < body.length * 8; bit++) {
            var flipped = body.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(standard.verify(flipped, headers(GOOD), of(SECRET), Instant.ofEpochSecond(SENT)))
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "line\r\nline", "{\"text\":\"äöå\"}", "{\"text\":\"\\u00e4\"}", "{\"n\":9007199254740993}"})
    void bytes_are_signed_as_they_are(String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        var now = Instant.ofEpochSecond(SENT);
        var signature = StandardWebhooks.sign(SECRET, ID, now, body);
        assertThat(standard.verify(body, headers(signature), of(SECRET), now)).isInstanceOf(Verdict.Accepted.class);
        assertThat(standard.verify((text + " ").getBytes(StandardCharsets.UTF_8), headers(signature), of(SECRET), now))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void either_of_two_live_secrets_opens() {
        var body = BODY.getBytes(StandardCharsets.UTF_8);
        var now = Instant.ofEpochSecond(SENT);
        assertThat(standard.verify(body, headers(GOOD), of(OTHER, SECRET), now)).isInstanceOf(Verdict.Accepted.class);
        assertThat(standard.verify(body, headers(GOOD), of(OTHER), now)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "whsec_####", "v1,whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void a_malformed_secret_is_an_error_that_does_not_tell_it(String secret) {
        assertThatThrownBy(() -> standard.verify(
                        BODY.getBytes(StandardCharsets.UTF_8), headers(GOOD), of(secret), Instant.ofEpochSecond(SENT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("MfKQ");
    }

    @Test
    void a_secret_may_lack_its_prefix_and_headers_may_have_any_case() {
        var shouted = new HashMap<String, String>();
        headers(GOOD).byName().forEach((name, value) -> shouted.put(name.toUpperCase(java.util.Locale.ROOT), value));
        assertThat(standard.verify(
                        BODY.getBytes(StandardCharsets.UTF_8),
                        new Headers(shouted),
                        of(SECRET.substring("whsec_".length())),
                        Instant.ofEpochSecond(SENT)))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void it_asks_nothing_by_get() {
        assertThat(standard.handshake(Map.of("challengeCode", "x"), of(SECRET))).isEqualTo(new Handshake.NotOffered());
    }

    private static Connection of(String... secrets) {
        return new Connection("a", List.of(secrets));
    }

    private Verdict verify(String signature) {
        return verify(Map.of(StandardWebhooks.SIGNATURE, signature));
    }

    private Verdict verify(Map<String, String> changed) {
        var headers = new HashMap<>(headers(GOOD).byName());
        headers.putAll(changed);
        return standard.verify(
                BODY.getBytes(StandardCharsets.UTF_8), new Headers(headers), of(SECRET), Instant.ofEpochSecond(SENT));
    }

    private static Headers headers(String signature) {
        return new Headers(Map.of(
                StandardWebhooks.ID, ID,
                StandardWebhooks.TIMESTAMP, Long.toString(SENT),
                StandardWebhooks.SIGNATURE, signature));
    }
}
