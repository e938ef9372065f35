package io.fanfare.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.json.Json;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.local.template.Stack;
import io.fanfare.testkit.PackagedFunction;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each packed function as a process of its own under the real runtime interface client, with the template's environment and no more. */
class PackagedFunctionsIT {
    private static final Options OPTIONS = Options.of(SampleEvents.root().resolve("template.yaml"))
            .with("HealthProbe", "on")
            .byHand();
    private static final EmbeddedCloud CLOUD = EmbeddedCloud.start(OPTIONS);

    /** What a first call after priming may still load. */
    private static final int MOST_CLASSES = 50;

    @TempDir
    private static Path keys;

    private static TlsGate gate;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        gate = new TlsGate(keys);
        assertThat(CLOUD.stack().functions()).hasSize(18);
        storeWhatTheSamplesSpeakOf();
    }

    /** An order for a campaign that does not exist is a fault, and rightly so. */
    private static void storeWhatTheSamplesSpeakOf() {
        new SampleWorld(PackagedFunctions.table(CLOUD, "MainTable"), PackagedFunctions.table(CLOUD, "TracesTable"))
                .store();
        PackagedFunctions.putSecrets(CLOUD);
    }

    @AfterAll
    static void stop() {
        gate.close();
        CLOUD.close();
    }

    static Stream<Stack.Lambda> functions() {
        return CLOUD.stack().functions().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void answers_a_sample_event(Stack.Lambda function) {
        var name = PackagedFunctions.folder(function);
        var zip = SampleEvents.root().resolve("functions/" + name + "/target/" + name + ".zip");
        var log = folder.resolve("log");
        try (var process = PackagedFunction.start(
                PackagedFunction.unpack(zip, folder.resolve(name)),
                function.handler(),
                List.of(),
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                PackagedFunctions.environment(CLOUD, function),
                log)) {
            var answer = process.invoke(PackagedFunctions.sample(name));
            assertThat(isWell(answer)).as("%s answered %s", name, answer).isTrue();
        }
    }

    /** Counts hang on nothing but the code and the JDK; times are for {@code ./fanfare bench cold}. AWS is reached over TLS. */
    @ParameterizedTest
    @MethodSource("functions")
    void a_function_that_was_gone_through_before_its_snapshot_has_little_left_to_load(Stack.Lambda function)
            throws IOException {
        var name = PackagedFunctions.folder(function);
        var zip = SampleEvents.root().resolve("functions/" + name + "/target/" + name + ".zip");
        var log = folder.resolve("log");
        var classes = folder.resolve("classes");
        var options = Stream.concat(Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), gate.trust().stream());
        try (var process = PackagedFunctions.restored(
                PackagedFunction.unpack(zip, folder.resolve(name)),
                function.handler(),
                List.of(),
                options.toList(),
                gate.before(PackagedFunctions.environment(CLOUD, function)),
                classes,
                log)) {
            assertThat(Files.readString(log)).doesNotContain("priming.failed");
            int before = PackagedFunctions.loaded(classes).size();
            var answer = process.invoke(PackagedFunctions.sample(name));
            assertThat(isWell(answer)).as("%s answered %s", name, answer).isTrue();
            assertThat(PackagedFunctions.loaded(classes).stream().skip(before))
                    .as(name)
                    .hasSizeLessThan(MOST_CLASSES);
        }
    }

    @Test
    void a_function_without_its_settings_says_which_one_is_missing() {
        var function = functions()
                .filter(lambda -> lambda.id().equals("JudgeHits"))
                .findFirst()
                .orElseThrow();
        var environment = PackagedFunctions.environment(CLOUD, function);
        environment.remove("TRACES_TABLE");
        var zip = SampleEvents.root().resolve("functions/judge-hits/target/judge-hits.zip");
        try (var process = PackagedFunction.start(
                PackagedFunction.unpack(zip, folder.resolve("judge-hits")),
                function.handler(),
                List.of(),
                List.of(),
                environment,
                folder.resolve("log"))) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> process.invoke("{}"))
                    .hasStackTraceContaining("TRACES_TABLE");
        }
    }

    /** No error of the runtime, no 5xx, no failed message. */
    private static boolean isWell(String answer) {
        JsonNode json = Json.tree(answer.isEmpty() ? "null" : answer);
        return !json.has("errorMessage")
                && json.path("statusCode").asInt(200) < 500
                && json.path("batchItemFailures").isEmpty();
    }
}
