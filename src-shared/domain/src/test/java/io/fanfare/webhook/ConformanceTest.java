package io.fanfare.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.webhook.WebhookProvider.Handshake;
import io.fanfare.webhook.WebhookProvider.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every provider must do with a signature, whatever its form. */
class ConformanceTest {
    private static final byte[] BODY = utf8("{\"object\":\"page\",\"n\":9007199254740993}");

    @ParameterizedTest
    @EnumSource
    void a_valid_signature_is_accepted(Sender sender) {
        assertThat(accepts(sender, sender.signature(sender.secret(1), BODY), BODY))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void redeliveries_carry_the_same_id(Sender sender) {
        var signature = sender.headers(sender.signature(sender.secret(1), BODY));
        var connection = connection(sender);
        assertThat(sender.provider().verify(BODY, signature, connection, Sender.NOW))
                .isEqualTo(sender.provider().verify(BODY.clone(), signature, connection, Sender.NOW.plusSeconds(60)));
    }

    @ParameterizedTest
    @EnumSource
    void one_flipped_bit_of_the_body_is_refused(Sender sender) {
        var signature = sender.signature(sender.secret(1), BODY);
        for (int bit = 0; bit < BODY.length * 8; bit++) {
            var flipped = BODY.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(accepts(sender, signature, flipped)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_or_empty_header_is_refused(Sender sender) {
        assertThat(accepts(sender, "", BODY)).isFalse();
        assertThat(accepts(sender, " ", BODY)).isFalse();
        var none = sender.provider().verify(BODY, new Headers(Map.of()), connection(sender), Sender.NOW);
        assertThat(none).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @EnumSource
    void another_prefix_is_refused(Sender sender) {
        var bare = sender.signature(sender.secret(1), BODY).substring(sender.prefix.length());
        for (var prefix : List.of("sha1=", "md5=", "v2,", "sha256", "SHA256=", "=")) {
            assertThat(accepts(sender, prefix + bare, BODY)).as(prefix).isFalse();
        }
        if (!sender.prefix.isEmpty()) {
            assertThat(accepts(sender, bare, BODY)).as("no prefix").isFalse();
            assertThat(accepts(sender, sender.prefix, BODY)).as("only a prefix").isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void hex_may_be_in_capitals_and_base64_may_not(Sender sender) {
        var bare = sender.signature(sender.secret(1), BODY).substring(sender.prefix.length());
        var shouted = sender.prefix + bare.toUpperCase(Locale.ROOT);
        assertThat(accepts(sender, shouted, BODY)).isEqualTo(sender.signsInHex());
    }

    @ParameterizedTest
    @EnumSource
    void a_truncated_or_longer_signature_is_refused(Sender sender) {
        var signature = sender.signature(sender.secret(1), BODY);
        for (int length = 0; length < signature.length() - 1; length++) {
            assertThat(accepts(sender, signature.substring(0, length), BODY)).isFalse();
        }
        assertThat(accepts(sender, signature + "00", BODY)).isFalse();
        assertThat(accepts(sender, signature.replaceFirst(".$", "!"), BODY)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void another_secret_is_refused_and_either_of_two_live_ones_opens(Sender sender) {
        assertThat(accepts(sender, sender.signature(sender.secret(1), BODY), BODY))
                .isTrue();
        assertThat(accepts(sender, sender.signature(sender.secret(2), BODY), BODY))
                .isTrue();
        assertThat(accepts(sender, sender.signature(sender.secret(3), BODY), BODY))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void the_bytes_are_signed_and_not_what_they_mean(Sender sender) {
        var escaped = utf8("{\"message\":\"\\u00e4\\u00f6\\u00e5\"}");
        var plain = utf8("{\"message\":\"äöå\"}");
        var signature = sender.signature(sender.secret(1), escaped);
        assertThat(accepts(sender, signature, escaped)).isTrue();
        assertThat(accepts(sender, signature, plain)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void line_ends_count_and_an_empty_body_is_a_body(Sender sender) {
        for (var text : List.of("", "{\r\n}", "\r\n", "\u0000")) {
            var body = utf8(text);
            var signature = sender.signature(sender.secret(1), body);
            assertThat(accepts(sender, signature, body)).isTrue();
            assertThat(accepts(sender, signature, utf8(text + "\n"))).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void headers_may_have_any_case(Sender sender) {
        var headers = sender.headers(sender.signature(sender.secret(1), BODY));
        var shouted = new java.util.HashMap<String, String>();
        headers.byName().forEach((name, value) -> shouted.put(name.toUpperCase(Locale.ROOT), value));
        assertThat(sender.provider().verify(BODY, new Headers(shouted), connection(sender), Sender.NOW))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource
    void no_handshake_signs_or_echoes_what_could_be_an_event_or_a_page(Sender sender) {
        for (var token : List.of(
                "{\"type\":\"X\"}",
                "hmacsha256={}",
                "<script>alert(1)</script>",
                "a b",
                "",
                "a\r\nb",
                "x".repeat(257),
                "890e4665-4dfe-4ab1-b689-ed553bceeed0\"")) {
            var query = Map.of(
                    "challengeCode", token,
                    "crc_token", token,
                    "hub.challenge", token,
                    "hub.mode", "subscribe",
                    "hub.verify_token", "token");
            assertThat(sender.provider().handshake(query, connection(sender)))
                    .as(token)
                    .isNotInstanceOf(Handshake.Answered.class);
        }
        assertThat(sender.provider().handshake(Map.of(), connection(sender))).isNotInstanceOf(Handshake.Answered.class);
    }

    private static boolean accepts(Sender sender, String signature, byte[] body) {
        return sender.provider().verify(body, sender.headers(signature), connection(sender), Sender.NOW)
                instanceof Verdict.Accepted;
    }

    private static Connection connection(Sender sender) {
        return new Connection("a", List.of(sender.secret(1), sender.secret(2)), Map.of("verify", "token"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
