package io.fanfare.bench;

import com.code_intelligence.jazzer.Jazzer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fanfare.bench.fuzz.FuzzEntry;
import io.fanfare.bench.fuzz.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Jazzer on every reader of strangers' bytes, each in a process of its own and for the same number of inputs. */
final class Fuzz implements Benchmark {
    private static final int RUNS = 50_000;

    private static final int LONGEST_INPUT = 4_096;
    private static final Pattern DONE = Pattern.compile("^Done (\\d+) runs", Pattern.MULTILINE);

    @Override
    public JsonNode run() throws Exception {
        var work = Files.createTempDirectory("fanfare-fuzz");
        var result = JsonNodeFactory.instance.objectNode();
        var targets = JsonNodeFactory.instance.objectNode();
        long inputs = 0;
        int failures = 0;
        for (var target : Target.values()) {
            var log = work.resolve(target + ".log");
            int status = fuzz(target, work, log);
            long tried = tried(log);
            System.out.printf("%-18s %9d inputs  %s%n", target, tried, status == 0 ? "well" : "FAILED, see " + log);
            targets.putObject(target.name()).put("inputs", tried).put("failed", status != 0);
            inputs += tried;
            failures += status == 0 ? 0 : 1;
        }
        result.put("inputs", inputs).put("failures", failures).set("targets", targets);
        return result;
    }

    private static int fuzz(Target target, Path work, Path log) throws IOException, InterruptedException {
        var corpus = Files.createDirectories(work.resolve(target.name()));
        int number = 0;
        for (var seed : target.seeds()) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:+EnableDynamicAgentLoading",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-D" + FuzzEntry.PROPERTY + "=" + target,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Jazzer.class.getName(),
                        "--target_class=" + FuzzEntry.class.getName(),
                        "--instrumentation_includes=io.fanfare.**",
                        // The API's target talks to its tables on this machine; the rest connects to nothing.
                        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                        "--reproducer_path=" + work,
                        "-artifact_prefix=" + work + "/" + target + "-",
                        "-runs=" + RUNS,
                        "-max_len=" + LONGEST_INPUT,
                        "-seed=1",
                        corpus.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }

    /** As the fuzzer itself says at its end; 0 when it did not come to that. */
    private static long tried(Path log) throws IOException {
        var done = DONE.matcher(Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1));
        return done.find() ? Long.parseLong(done.group(1)) : 0;
    }
}
