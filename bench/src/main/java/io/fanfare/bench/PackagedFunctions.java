package io.fanfare.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.json.Json;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.template.Stack;
import io.fanfare.testkit.PackagedFunction;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.fanfare.webhook.StandardWebhooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a packed function of the template needs to run as a process against the embedded cloud of this JVM. */
final class PackagedFunctions {
    private PackagedFunctions() {}

    /** AwardPoints stands in functions/award-points. */
    static String folder(Stack.Lambda function) {
        return function.id().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Exactly what the template declares, and where AWS is to be found; where the samples lead to is one of the company's hosts. */
    static Map<String, String> environment(EmbeddedCloud cloud, Stack.Lambda function) {
        var environment = new HashMap<>(function.environment());
        environment.putAll(cloud.environment());
        environment.replace("DESTINATION_HOSTS", "www.example.com");
        return environment;
    }

    /** A table of the stack, by its logical id. */
    static Table table(EmbeddedCloud cloud, String id) {
        var name = cloud.stack().tables().stream()
                .filter(spec -> spec.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
        return new Table(Clients.of(DynamoDbClient.builder()), name);
    }

    /** Codes and signatures in the samples are to be read, not refused. */
    static void putSecrets(EmbeddedCloud cloud) {
        cloud.secrets().put("PublicSecret", Json.write(Samples.PUBLIC_RING));
        cloud.secrets().put("PersonalSecret", Json.write(Samples.PERSONAL_RING));
        cloud.secrets().put("WebhooksSecret", Json.write(Samples.WEBHOOKS));
    }

    /**
     * Starts a function as Lambda starts it from a snapshot: gone through beforehand, and waiting for its first event.
     *
     * @param classes where the JVM lists the classes that it loads, a line each
     */
    static PackagedFunction restored(
            Path folder,
            String handler,
            List<String> prefix,
            List<String> options,
            Map<String, String> environment,
            Path classes,
            Path log) {
        var more = new HashMap<>(environment);
        more.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        // Lambda's own runtime tells the CRaC library so, too.
        var all = Stream.concat(
                        options.stream(),
                        Stream.of(
                                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                                "-Xlog:class+load:file=" + classes))
                .toList();
        var function = PackagedFunction.start(folder, handler, prefix, all, more, log);
        function.awaitReady();
        return function;
    }

    /** The classes that a JVM has loaded so far, a line each. */
    static List<String> loaded(Path classes) {
        try {
            return Files.readAllLines(classes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The sample event that a function goes through before its snapshot is taken: the commonest of its events. A webhook's is signed anew, since
     * its signature holds for minutes only.
     */
    static String sample(String folder) {
        try (var files = Files.list(SampleEvents.root().resolve("functions/" + folder + "/target/classes/priming"))) {
            var sample = Files.readString(files.findFirst().orElseThrow());
            return folder.equals("receive-webhook") ? signed(sample, Instant.now()) : sample;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String signed(String sample, Instant now) {
        var event = (ObjectNode) Json.tree(sample);
        var headers = (ObjectNode) event.get("headers");
        var id = headers.get(StandardWebhooks.ID).textValue();
        var body = event.get("body").textValue().getBytes(StandardCharsets.UTF_8);
        headers.put(StandardWebhooks.TIMESTAMP, Long.toString(now.getEpochSecond()));
        headers.put(StandardWebhooks.SIGNATURE, StandardWebhooks.sign(Samples.WEBHOOK_SECRET, id, now, body));
        return event.toString();
    }
}
