package io.fanfare.bench.fuzz;

import static io.fanfare.bench.fuzz.Target.hold;

import io.fanfare.aws.json.Json;
import io.fanfare.aws.json.WebhookReader;
import io.fanfare.engagement.Engagement.WebhookReceipt;
import io.fanfare.testkit.Samples;
import io.fanfare.webhook.Connection;
import io.fanfare.webhook.Headers;
import io.fanfare.webhook.WebhookProvider.Handshake;
import io.fanfare.webhook.WebhookProvider.Verdict;
import io.fanfare.webhook.WebhookProviders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Bodies, questions and signatures that come in from platforms, or from whoever calls himself one. */
final class WebhookTargets {
    private static final List<String> PROVIDERS = List.of("linkedin", "meta", "x", "mastodon", "standard");
    private static final List<String> SIGNATURES = List.of(
            "X-LI-Signature",
            "X-Hub-Signature-256",
            "x-twitter-webhooks-signature",
            "X-Hub-Signature",
            "webhook-signature");
    private static final Connection CONNECTION =
            new Connection("fuzz", List.of(Samples.WEBHOOK_SECRET), Map.of("verify", "verify-token-of-the-fuzzer"));

    private WebhookTargets() {}

    static List<String> bodies() {
        return Target.samples("receive-webhook");
    }

    static List<String> queries() {
        return List.of(
                "890e4665-4dfe-4ab1-b689-ed553bceeed0",
                "1158201444",
                "challenge_string",
                "{\"a\":1}",
                "<script>",
                "%00");
    }

    /** Each provider reads it: it says what happened, or that the body is not of its form. */
    static void body(byte[] bytes) {
        var body = Base64.getEncoder().encodeToString(bytes);
        for (var provider : PROVIDERS) {
            try {
                WebhookReader.read(new WebhookReceipt(provider, Samples.CONNECTION, "fuzz", Samples.MOMENT, body))
                        .forEach(inbound -> hold(!inbound.dedupeKey().isEmpty(), "an event can be known again"));
            } catch (Json.MalformedJsonException _) {
                // As announced.
            }
        }
    }

    /** No answer to a question may be a body that the same secret would sign, or run in a browser. */
    static void handshake(String text) {
        var query = Map.of(
                "challengeCode", text,
                "crc_token", text,
                "hub.mode", "subscribe",
                "hub.challenge", text,
                "hub.verify_token", "verify-token-of-the-fuzzer");
        for (var name : PROVIDERS) {
            if (WebhookProviders.named(name).orElseThrow().handshake(query, CONNECTION)
                    instanceof Handshake.Answered answered) {
                hold(
                        text.chars().noneMatch(one -> "{}\"<>:&\r\n".indexOf(one) >= 0),
                        "only a harmless text is answered");
                hold(!answered.body().isEmpty(), "an answer says something");
            }
        }
    }

    /** Nobody guesses a signature. */
    static void signature(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        for (int at = 0; at < PROVIDERS.size(); at++) {
            var headers = new Headers(Map.of(
                    SIGNATURES.get(at),
                    text,
                    "webhook-id",
                    "fuzz",
                    "webhook-timestamp",
                    Long.toString(Samples.MOMENT.getEpochSecond())));
            var verdict = WebhookProviders.named(PROVIDERS.get(at))
                    .orElseThrow()
                    .verify(bytes, headers, CONNECTION, Samples.MOMENT);
            hold(verdict instanceof Verdict.Refused, "a signature without the secret is refused");
        }
    }
}
