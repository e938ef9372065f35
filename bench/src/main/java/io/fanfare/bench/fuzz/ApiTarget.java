package io.fanfare.bench.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.json.Json;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.local.clock.LocalClock;
import io.fanfare.local.lambda.Answer;
import io.fanfare.local.lambda.FunctionHost;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Marketing's API on an embedded cloud. The first byte of an input says which sample call its body takes the place of, the rest is the body.
 * Whatever it is, the answer is no fault, and what it has to tell is JSON.
 */
final class ApiTarget {
    private static final int FAULT = 500;

    private ApiTarget() {}

    static void body(byte[] input) {
        if (input.length == 0) {
            return;
        }
        var calls = Started.CALLS;
        var call = calls.get(Byte.toUnsignedInt(input[0]) % calls.size()).deepCopy();
        call.put("body", Base64.getEncoder().encodeToString(Arrays.copyOfRange(input, 1, input.length)));
        call.put("isBase64Encoded", true);
        var answer = answer(call);
        Target.hold(
                answer.path("statusCode").asInt(FAULT) < FAULT,
                "a body is no fault of ours: " + call.path("routeKey").asText());
        if (answer.hasNonNull("body") && !answer.path("body").asText().isEmpty()) {
            Json.tree(answer.path("body").asText());
        }
    }

    private static JsonNode answer(ObjectNode call) {
        return switch (Started.FUNCTION.invoke(call.toString())) {
            case Answer.Returned(var payload) -> Json.tree(new String(payload, StandardCharsets.UTF_8));
            case Answer.Failed(var fault) -> throw new AssertionError("the function failed", fault);
            case Answer.TimedOut() -> throw new AssertionError("the function timed out");
        };
    }

    /** Each sample's body, behind the byte that leads to it. */
    static List<String> seeds() {
        return IntStream.range(0, Started.CALLS.size())
                .mapToObj(number -> (char) number + body(Started.CALLS.get(number)))
                .toList();
    }

    private static String body(ObjectNode call) {
        var body = call.path("body").asText();
        return call.path("isBase64Encoded").asBoolean()
                ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                : body;
    }

    /** Started when the first input needs it. */
    private static final class Started {
        private static final List<ObjectNode> CALLS = calls();
        private static final FunctionHost FUNCTION = EmbeddedCloud.start(
                        Options.of(SampleEvents.root().resolve("template.yaml"))
                                .withClock(LocalClock.heldAt(Samples.MOMENT))
                                .withConcurrency(1)
                                .byHand())
                .function("CampaignApi");

        private static List<ObjectNode> calls() {
            try (var files = Files.list(SampleEvents.root().resolve("events/campaign-api"))) {
                return files.sorted()
                        .map(file -> (ObjectNode) Json.tree(SampleEvents.text(
                                "campaign-api/" + file.getFileName().toString().replace(".json", ""))))
                        .filter(call -> call.hasNonNull("body"))
                        .toList();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
