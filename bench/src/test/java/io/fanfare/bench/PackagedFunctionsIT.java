package io.fanfare.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.json.Json;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.local.template.Stack;
import io.fanfare.testkit.PackagedFunction;
import io.fanfare.testkit.SampleEvents;
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
    private static final Options OPTIONS =
            Options.of(SampleEvents.root().resolve("template.yaml")).byHand();
    private static EmbeddedCloud cloud = EmbeddedCloud.start(OPTIONS);

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        assertThat(cloud.stack().functions()).hasSize(12);
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    static Stream<Stack.Lambda> functions() {
        return cloud.stack().functions().stream();
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
                PackagedFunctions.environment(function),
                log)) {
            var answer = process.invoke(PackagedFunctions.firstEvent(name));
            assertThat(isWell(answer)).as("%s answered %s", name, answer).isTrue();
        }
    }

    @Test
    void a_function_without_its_settings_says_which_one_is_missing() {
        var function = functions()
                .filter(lambda -> lambda.id().equals("JudgeHits"))
                .findFirst()
                .orElseThrow();
        var environment = PackagedFunctions.environment(function);
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
