package io.fanfare.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.local.template.Stack;
import io.fanfare.testkit.PackagedFunction;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * Start to first answer of each packed function under the real runtime interface client, without a snapshot and with the processor that its
 * memory buys, beside an empty handler in the same run; then the first call after priming, which stands in for a restore, with the classes that
 * it still loads, and, as an experiment, the start with an AOT cache. Rounds are interleaved, figures are medians.
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
            PackagedFunctions.putSecrets(cloud);
            new SampleWorld(PackagedFunctions.table(cloud, "MainTable"), PackagedFunctions.table(cloud, "TracesTable"))
                    .store();
            var candidates = candidates(cloud, work);
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.printf("round %d of %d%n", round, ROUNDS);
                for (var candidate : candidates) {
                    measure(candidate, work);
                    if (candidate.packageBytes() > 0) {
                        measureRestored(candidate, work);
                        measureCached(candidate, work);
                    }
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
                PackagedFunctions.sample(folder),
                Files.size(zip));
    }

    private void measure(Candidate candidate, Path work) {
        long start = System.nanoTime();
        try (var function = start(candidate, JVM, work)) {
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

    /** The first call after priming, with the classes that are loaded in it. */
    private void measureRestored(Candidate candidate, Path work) throws IOException {
        var classes = work.resolve(candidate.name() + ".classes");
        Files.deleteIfExists(classes);
        try (var function = PackagedFunctions.restored(
                candidate.folder(),
                candidate.handler(),
                CpuLimit.prefix(candidate.memory()),
                JVM,
                candidate.environment(),
                classes,
                work.resolve(candidate.name() + ".log"))) {
            int loaded = PackagedFunctions.loaded(classes).size();
            long start = System.nanoTime();
            var answer = function.invoke(candidate.event());
            long first = System.nanoTime() - start;
            if (answer.contains("errorMessage")) {
                throw new IllegalStateException(candidate.name() + " fails after its rehearsal: " + answer);
            }
            Objects.requireNonNull(figures.get(candidate.name()))
                    .restored(first, PackagedFunctions.loaded(classes).size() - loaded);
        }
    }

    /** A start with the AOT cache of a training run; Lambda's managed runtime offers none. */
    private void measureCached(Candidate candidate, Path work) throws IOException {
        var cache = work.resolve(candidate.name() + ".aot");
        if (!Files.exists(cache)) {
            // On all processors: writing the cache would take minutes on a part of one.
            try (var training = start(candidate, List.of(), with("-XX:AOTCacheOutput=" + cache), work)) {
                training.invoke(candidate.event());
            }
        }
        long start = System.nanoTime();
        try (var function = start(candidate, with("-XX:AOTCache=" + cache), work)) {
            function.invoke(candidate.event());
            Objects.requireNonNull(figures.get(candidate.name())).cached(System.nanoTime() - start);
        }
    }

    private static List<String> with(String option) {
        var options = new ArrayList<>(JVM);
        options.add(option);
        return options;
    }

    private static PackagedFunction start(Candidate candidate, List<String> options, Path work) {
        return start(candidate, CpuLimit.prefix(candidate.memory()), options, work);
    }

    private static PackagedFunction start(Candidate candidate, List<String> prefix, List<String> options, Path work) {
        return PackagedFunction.start(
                candidate.folder(),
                candidate.handler(),
                prefix,
                options,
                candidate.environment(),
                work.resolve(candidate.name() + ".log"));
    }

    private JsonNode result() {
        var result = JsonNodeFactory.instance.objectNode();
        var empty = Objects.requireNonNull(figures.get("empty"), "the empty handler runs in every round");
        result.put("emptyMs", empty.coldMs());
        result.put("cpuLimited", !CpuLimit.prefix(EMPTY_MEMORY).isEmpty());
        var functions = result.putObject("functions");
        System.out.printf(
                "%n%-22s %7s %9s %9s %9s %9s %8s %10s %8s %8s%n",
                "function",
                "MB",
                "first ms",
                "x empty",
                "warm ms",
                "bytes",
                "rss MB",
                "primed ms",
                "classes",
                "aot ms");
        figures.forEach((name, of) -> {
            double times = (double) of.coldMs()
                    / figures.getOrDefault("empty@" + of.memory, empty).coldMs();
            System.out.printf(
                    "%-22s %7d %9d %9.1f %9.2f %9d %8d %10.2f %8d %8d%n",
                    name,
                    of.memory,
                    of.coldMs(),
                    times,
                    of.warmMs(),
                    of.packageBytes,
                    of.rssMb(),
                    of.afterPrimingMs(),
                    of.classesAfterPriming(),
                    of.aotMs());
            if (!name.startsWith("empty")) {
                functions
                        .putObject(name)
                        .put("ms", of.coldMs())
                        .put("timesEmpty", Math.round(times * 10) / 10.0)
                        .put("warmMs", of.warmMs())
                        .put("packageBytes", of.packageBytes)
                        .put("rssMb", of.rssMb())
                        .put("memoryMb", of.memory)
                        .put("afterPrimingMs", of.afterPrimingMs())
                        .put("classesAfterPriming", of.classesAfterPriming())
                        .put("aotMs", of.aotMs());
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
        private final List<Long> restored = new ArrayList<>();
        private final List<Long> classes = new ArrayList<>();
        private final List<Long> cached = new ArrayList<>();

        Figures(int memory, long packageBytes) {
            this.memory = memory;
            this.packageBytes = packageBytes;
        }

        void add(long coldNanos, long warmNanos, long rssMb) {
            cold.add(coldNanos);
            warm.add(warmNanos);
            rss.add(rssMb);
        }

        void restored(long nanos, long classesLoaded) {
            restored.add(nanos);
            classes.add(classesLoaded);
        }

        void cached(long nanos) {
            cached.add(nanos);
        }

        long coldMs() {
            return median(cold) / 1_000_000;
        }

        double warmMs() {
            return hundredths(median(warm));
        }

        long rssMb() {
            return median(rss);
        }

        double afterPrimingMs() {
            return hundredths(median(restored));
        }

        long classesAfterPriming() {
            return median(classes);
        }

        long aotMs() {
            return median(cached) / 1_000_000;
        }

        private static double hundredths(long nanos) {
            return Math.round(nanos / 10_000.0) / 100.0;
        }

        /** Zero where nothing was measured, as for the empty handler. */
        private static long median(List<Long> values) {
            return values.isEmpty() ? 0 : Cold.median(values.stream().mapToLong(Long::longValue));
        }
    }
}
