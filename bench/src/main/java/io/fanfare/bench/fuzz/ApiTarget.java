package io.fanfare.bench.fuzz;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.json.Json;
import io.fanfare.functions.campaignapi.CampaignApiFunction;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalSecrets;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Marketing's API as it is deployed, on tables of its own. The first byte of an input says which sample call its body takes the place of, the
 * rest is the body. Whatever it is, the answer is no fault, and tells what it has to tell as JSON.
 */
final class ApiTarget {
    private static final int FAULT = 500;
    /** Of a call that has half a minute and no name. */
    private static final Context CONTEXT = (Context) Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> method.getReturnType() == int.class
                    ? Integer.valueOf(30_000)
                    : method.getReturnType() == String.class ? "fuzz" : null);

    private ApiTarget() {}

    static void body(byte[] input) {
        if (input.length == 0) {
            return;
        }
        var calls = Started.CALLS;
        var call = calls.get(Byte.toUnsignedInt(input[0]) % calls.size()).deepCopy();
        call.put("body", Base64.getEncoder().encodeToString(Arrays.copyOfRange(input, 1, input.length)));
        call.put("isBase64Encoded", true);
        var event = SampleEvents.parse(call.toString(), APIGatewayV2HTTPEvent.class);
        var answer = Started.FUNCTION.handleRequest(event, CONTEXT);
        Target.hold(answer.getStatusCode() < FAULT, "a body is no fault of ours: " + call.path("routeKey"));
        if (answer.getBody() != null && !answer.getBody().isEmpty()) {
            Json.tree(answer.getBody());
        }
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
        private static final CampaignApiFunction FUNCTION = function();

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

        private static CampaignApiFunction function() {
            LocalAws.use();
            LocalSecrets.shared().put("public", Samples.PUBLIC_RING);
            var context = ApplicationContext.builder()
                    .properties(Map.ofEntries(
                            Map.entry("main.table", LocalDynamo.shared().newMainTable()),
                            Map.entry("traces.table", LocalDynamo.shared().newTracesTable()),
                            Map.entry("plans.queue.url", LocalSqs.shared().newQueue()),
                            Map.entry("engagements.queue.url", LocalSqs.shared().newQueue()),
                            Map.entry("public.secret.id", "public"),
                            Map.entry("destination.hosts", "www.example.com,*.example.org"),
                            Map.entry("default.language", "en"),
                            Map.entry("digest.slot", "MONDAY#08"),
                            Map.entry("company.name", "Noordlicht"),
                            Map.entry("base.url", "https://share.example.com"),
                            Map.entry("site.conversions.earn", "false"),
                            Map.entry("platform.policy", "STRICT")))
                    .build();
            context.registerSingleton(InstantSource.class, new FixedClock(Samples.MOMENT));
            return new CampaignApiFunction(context.start());
        }
    }
}
