package io.fanfare.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.webhook.WebhookProvider.Handshake;
import io.fanfare.webhook.WebhookProvider.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures and handshakes as literal values, computed apart from this code. */
class VectorsTest {
    private static final String CHALLENGE = "890e4665-4dfe-4ab1-b689-ed553bceeed0";
    private static final String ESCAPED =
            "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":1,\"changes\":[{\"field\":\"feed\",\"value\":{\"message\":\"\\u00e4\\u00f6\\u00e5\"}}]}]}";
    private static final String ESCAPED_SIGNATURE =
            "sha256=ee404d5a8f682ebe63b5655a0e23e64dad8a06acc5ba7aa5522f842a956e5c4c";

    private final Connection linkedIn =
            new Connection("a", List.of("test-client-secret", "second"), Map.of("app.86abc", "child-secret"));
    private final Connection meta = new Connection("a", List.of("test-app-secret"), Map.of("verify", "meatyhamhock"));
    private final Connection x = new Connection("a", List.of("test-consumer-secret"));

    @Test
    void linkedin_is_answered_with_the_first_secret() {
        assertThat(new LinkedInWebhooks().handshake(Map.of("challengeCode", CHALLENGE), linkedIn))
                .isEqualTo(
                        new Handshake.Answered(
                                "application/json",
                                "{\"challengeCode\":\"" + CHALLENGE
                                        + "\",\"challengeResponse\":\"05f7c3a9fc0fd9476f5fa3a0f318d460b83aba7b241196a57cc44868a392fc57\"}"));
    }

    @Test
    void an_application_of_its_own_selects_its_secret() {
        var provider = new LinkedInWebhooks();
        var first = provider.handshake(Map.of("challengeCode", CHALLENGE), linkedIn);
        var child = provider.handshake(Map.of("challengeCode", CHALLENGE, "applicationId", "86abc"), linkedIn);
        var unknown = provider.handshake(Map.of("challengeCode", CHALLENGE, "applicationId", "other"), linkedIn);
        assertThat(child).isInstanceOf(Handshake.Answered.class).isNotEqualTo(first);
        assertThat(unknown).isEqualTo(first);
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        var signature = Sender.LINKEDIN.signature("child-secret", body);
        assertThat(provider.verify(body, Sender.LINKEDIN.headers(signature), linkedIn, Sender.NOW))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "890e4665-4dfe-4ab1-b689-ed553bceeed",
                "890e4665x4dfe-4ab1-b689-ed553bceeed0",
                "------------------------------------",
                "hmacsha256={}"
            })
    void linkedin_challenges_are_uuids(String challenge) {
        assertThat(new LinkedInWebhooks().handshake(Map.of("challengeCode", challenge), linkedIn))
                .isInstanceOf(Handshake.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "341cf5778654a2e246e6fc68fb6ec196f21f44f3bc76346a8896e2de2f4857a7, true",
        "hmacsha256=341cf5778654a2e246e6fc68fb6ec196f21f44f3bc76346a8896e2de2f4857a7, true",
        "6c11b6cd44c0e90ba9dd987634d8f902a19a6119e861a052d81352cee856e48a, false"
    })
    void linkedin_signs_the_prefixed_body_alone(String signature, boolean accepted) {
        var body = "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\",\"notifications\":[]}";
        assertThat(accepts(new LinkedInWebhooks(), Sender.LINKEDIN, linkedIn, body, signature))
                .isEqualTo(accepted);
    }

    @Test
    void meta_is_answered_with_the_challenge_and_nothing_else() {
        var query = Map.of("hub.mode", "subscribe", "hub.challenge", "1158201444", "hub.verify_token", "meatyhamhock");
        assertThat(new MetaWebhooks().handshake(query, meta))
                .isEqualTo(new Handshake.Answered("text/plain", "1158201444"));
    }

    @ParameterizedTest
    @CsvSource({
        "subscribe, 1158201444, other",
        "subscribe, 1158201444, ''",
        "unsubscribe, 1158201444, meatyhamhock",
        "Subscribe, 1158201444, meatyhamhock",
        "subscribe, <b>, meatyhamhock",
        "subscribe, '', meatyhamhock"
    })
    void meta_is_refused_otherwise(String mode, String challenge, String token) {
        var query = Map.of("hub.mode", mode, "hub.challenge", challenge, "hub.verify_token", token);
        assertThat(new MetaWebhooks().handshake(query, meta)).isInstanceOf(Handshake.Refused.class);
    }

    @Test
    void a_meta_connection_without_a_verify_token_refuses_every_handshake() {
        var query = Map.of("hub.mode", "subscribe", "hub.challenge", "1", "hub.verify_token", "");
        assertThat(new MetaWebhooks().handshake(query, new Connection("a", List.of("test-app-secret"))))
                .isInstanceOf(Handshake.Refused.class);
    }

    @Test
    void meta_signs_the_escaped_bytes() {
        var provider = new MetaWebhooks();
        assertThat(accepts(
                        provider,
                        Sender.META,
                        meta,
                        "{\"object\":\"page\",\"entry\":[]}",
                        "sha256=1a82db3abc2fa71a3fffecfedef579a8468a44850cd8a83a0c56974faff81689"))
                .isTrue();
        assertThat(accepts(provider, Sender.META, meta, ESCAPED, ESCAPED_SIGNATURE))
                .isTrue();
        var plain = ESCAPED.replace("\\u00e4", "ä").replace("\\u00f6", "ö").replace("\\u00e5", "å");
        assertThat(accepts(provider, Sender.META, meta, plain, ESCAPED_SIGNATURE))
                .isFalse();
        assertThat(accepts(
                        provider,
                        Sender.META,
                        meta,
                        plain,
                        "sha256=d5a12a5a9cdeb3b30fe6d40809ea37f6bc54417f011800d030e851ed84597e58"))
                .isTrue();
    }

    @Test
    void x_is_answered_in_base64() {
        assertThat(new XWebhooks().handshake(Map.of("crc_token", "challenge_string"), x))
                .isEqualTo(new Handshake.Answered(
                        "application/json",
                        "{\"response_token\":\"sha256=wbxoN8scmhw5dqzftzpj6g3uAnVpSktqxDDUHYNfIqA=\"}"));
        assertThat(accepts(
                        new XWebhooks(),
                        Sender.X,
                        x,
                        "{\"for_user_id\":\"2244994945\",\"tweet_create_events\":[]}",
                        "sha256=ZDeJuJXkQK97/vxoaM61RQVVMBhiS+LjbtVJsV7PhW4="))
                .isTrue();
    }

    @Test
    void mastodon_signs_with_sha256_under_the_old_name() {
        assertThat(accepts(
                        new MastodonWebhooks(),
                        Sender.MASTODON,
                        new Connection("a", List.of("test-webhook-secret")),
                        "{\"event\":\"status.created\"}",
                        "sha256=d941eafa15a85c60cb29ac8ecf68cdc6d636bc8de4354b60ec417f7369d662a6"))
                .isTrue();
        assertThat(new MastodonWebhooks().handshake(Map.of(), x)).isEqualTo(new Handshake.NotOffered());
    }

    private static boolean accepts(
            WebhookProvider provider, Sender sender, Connection connection, String body, String signature) {
        return provider.verify(body.getBytes(StandardCharsets.UTF_8), sender.headers(signature), connection, Sender.NOW)
                instanceof Verdict.Accepted;
    }
}
