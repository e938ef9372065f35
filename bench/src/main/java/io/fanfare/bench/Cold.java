package io.fanfare.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fanfare.aws.json.Json;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.local.template.Stack;
import io.fanfare.testkit.PackagedFunction;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Start to first answer of each packed function under the real runtime interface client, without a snapshot and with the processor that its
 * memory buys, beside an empty handler in the same run. Rounds are interleaved, figures are medians.
 */
final class Cold implements Benchmark {
    private static final int ROUNDS = 5;
    private static final int WARM_CALLS = 200;
    private static final int EMPTY_MEMORY = 1_769;
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private final Map<String, Figures> figures = new LinkedHashMap<>();

    @Override
    public JsonNode run() throws IOException {
        var work = Files.createTempDirectory("fanfare-cold");
        try (var cloud = EmbeddedCloud.start(
                Options.of(SampleEvents.root().resolve("template.yaml")).byHand())) {
            // The webhook's sample is LinkedIn's challenge, which wants its answer within 3 seconds of a cold start.
            cloud.secrets().put("WebhooksSecret", Json.write(Samples.WEBHOOKS));
            var candidates = candidates(cloud, work);
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.printf("round %d of %d%n", round, ROUNDS);
                for (var candidate : candidates) {
                    measure(candidate, work);
                }
            }
        }
        return result();
    }

    private List<Candidate> candidates(EmbeddedCloud cloud, Path work) throws IOException {
        var candidates = new ArrayList<Candidate>();
        var empty = EmptyHandler.unpacked(work);
        candidates.add(new Candidate("empty", empty, EmptyHandler.class.getName(), EMPTY_MEMORY, Map.of(), "{}", 0));
        for (var function : cloud.stack().functions()) {
            candidates.add(candidate(cloud, function, work));
            candidates.add(new Candidate(
                    "empty@" + function.memory(),
                    empty,
                    EmptyHandler.class.getName(),
                    function.memory(),
                    Map.of(),
                    "{}",
                    0));
        }
        return candidates.stream().filter(distinctly()).toList();
    }

    private static java.util.function.Predicate<Candidate> distinctly() {
        var seen = new java.util.HashSet<String>();
        return candidate -> seen.add(candidate.name());
    }

    private static Candidate candidate(EmbeddedCloud cloud, Stack.Lambda function, Path work) throws IOException {
        var folder = PackagedFunctions.folder(function);
        var zip = SampleEvents.root().resolve("functions/" + folder + "/target/" + folder + ".zip");
        var unpacked = PackagedFunction.unpack(zip, work.resolve(folder));
        return new Candidate(
                folder,
                unpacked,
                function.handler(),
                function.memory(),
                PackagedFunctions.environment(cloud, function),
                PackagedFunctions.firstEvent(folder),
                Files.size(zip));
    }

    private void measure(Candidate candidate, Path work) {
        long start = System.nanoTime();
        try (var function = PackagedFunction.start(
                candidate.folder(),
                candidate.handler(),
                CpuLimit.prefix(candidate.memory()),
                JVM,
                candidate.environment(),
                work.resolve(candidate.name() + ".log"))) {
            function.invoke(candidate.event());
            long first = System.nanoTime() - start;
            var warm = new long[WARM_CALLS];
            for (int call = 0; call < WARM_CALLS; call++) {
                long before = System.nanoTime();
                function.invoke(candidate.event());
                warm[call] = System.nanoTime() - before;
            }
            figures.computeIfAbsent(candidate.name(), _ -> new Figures(candidate.memory(), candidate.packageBytes()))
                    .add(first, median(LongStream.of(warm)), residentMb(function.pid()));
        }
    }

    private JsonNode result() {
        var result = JsonNodeFactory.instance.objectNode();
        var empty = java.util.Objects.requireNonNull(figures.get("empty"), "the empty handler runs in every round");
        result.put("emptyMs", empty.coldMs());
        result.put("cpuLimited", !CpuLimit.prefix(EMPTY_MEMORY).isEmpty());
        var functions = result.putObject("functions");
        System.out.printf(
                "%n%-22s %7s %9s %9s %9s %9s %8s%n",
                "function", "MB", "first ms", "x empty", "warm ms", "bytes", "rss MB");
        figures.forEach((name, of) -> {
            double times = (double) of.coldMs()
                    / figures.getOrDefault("empty@" + of.memory, empty).coldMs();
            System.out.printf(
                    "%-22s %7d %9d %9.1f %9.2f %9d %8d%n",
                    name, of.memory, of.coldMs(), times, of.warmMs(), of.packageBytes, of.rssMb());
            if (!name.startsWith("empty")) {
                functions
                        .putObject(name)
                        .put("ms", of.coldMs())
                        .put("timesEmpty", Math.round(times * 10) / 10.0)
                        .put("warmMs", of.warmMs())
                        .put("packageBytes", of.packageBytes)
                        .put("rssMb", of.rssMb())
                        .put("memoryMb", of.memory);
            }
        });
        return result;
    }

    private static long residentMb(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }

    private static long median(LongStream values) {
        var sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private record Candidate(
            String name,
            Path folder,
            String handler,
            int memory,
            Map<String, String> environment,
            String event,
            long packageBytes) {}

    private static final class Figures {
        private final int memory;
        private final long packageBytes;
        private final List<Long> cold = new ArrayList<>();
        private final List<Long> warm = new ArrayList<>();
        private final List<Long> rss = new ArrayList<>();

        Figures(int memory, long packageBytes) {
            this.memory = memory;
            this.packageBytes = packageBytes;
        }

        void add(long coldNanos, long warmNanos, long rssMb) {
            cold.add(coldNanos);
            warm.add(warmNanos);
            rss.add(rssMb);
        }

        long coldMs() {
            return median(cold.stream().mapToLong(Long::longValue)) / 1_000_000;
        }

        double warmMs() {
            return Math.round(median(warm.stream().mapToLong(Long::longValue)) / 10_000.0) / 100.0;
        }

        long rssMb() {
            return median(rss.stream().mapToLong(Long::longValue));
        }
    }
}
