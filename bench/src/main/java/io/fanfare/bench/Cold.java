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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Start to first answer of each packed function under the real runtime interface client, without a snapshot and on one whole processor, beside
 * an empty handler in the same run; the first call after priming, which stands in for a restore, with the classes that it still loads and warm
 * calls after it, with TLS on the way as in AWS, and once more with the processor that the function's memory buys; and, as an experiment, the
 * start with an AOT cache. Rounds are interleaved, figures are medians.
 */
final class Cold implements Benchmark {
    private static final String USAGE = "usage: bench cold [--rounds N] [--function NAME]";
    private static final int DEFAULT_ROUNDS = 5;
    private static final int WARM_CALLS = 200;

    /** A function with long work is called less often. */
    private static final Duration WARM_TIME = Duration.ofSeconds(3);

    private static final int ONE_PROCESSOR = 1_769;
    private static final String EMPTY = "empty";
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private final Map<String, Figures> figures = new LinkedHashMap<>();
    private final int rounds;
    private final String only;

    /** @param words pairs of {@code --rounds N} and {@code --function NAME}, or none */
    Cold(List<String> words) {
        var options = new HashMap<>(Map.of("--rounds", Integer.toString(DEFAULT_ROUNDS), "--function", ""));
        for (int at = 0; at < words.size(); at += 2) {
            if (at + 1 == words.size() || options.replace(words.get(at), words.get(at + 1)) == null) {
                throw new IllegalArgumentException(USAGE);
            }
        }
        var often = Objects.requireNonNull(options.get("--rounds"));
        if (!often.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException(USAGE);
        }
        rounds = Integer.parseInt(often);
        only = Objects.requireNonNull(options.get("--function"));
    }

    @Override
    public JsonNode run() throws IOException {
        var work = Files.createTempDirectory("fanfare-cold");
        try (var cloud = EmbeddedCloud.start(Options.of(SampleEvents.root().resolve("template.yaml"))
                        .with("HealthProbe", "on")
                        .byHand());
                var gate = new TlsGate(work)) {
            PackagedFunctions.putSecrets(cloud);
            new SampleWorld(PackagedFunctions.table(cloud, "MainTable"), PackagedFunctions.table(cloud, "TracesTable"))
                    .store();
            var candidates = candidates(cloud, work);
            for (int round = 1; round <= rounds; round++) {
                System.out.printf("round %d of %d%n", round, rounds);
                for (var candidate : candidates) {
                    measure(candidate, gate, work);
                }
            }
        }
        return result();
    }

    private List<Candidate> candidates(EmbeddedCloud cloud, Path work) throws IOException {
        var candidates = new ArrayList<Candidate>();
        candidates.add(Candidate.empty(EmptyHandler.unpacked(work)));
        for (var function : cloud.stack().functions()) {
            if (only.isEmpty() || only.equals(PackagedFunctions.folder(function))) {
                candidates.add(candidate(cloud, function, work));
            }
        }
        if (candidates.size() == 1) {
            throw new IllegalArgumentException("there is no function " + only);
        }
        return candidates;
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
                () -> PackagedFunctions.sample(folder),
                Files.size(zip));
    }

    private void measure(Candidate candidate, TlsGate gate, Path work) {
        var of = figures.computeIfAbsent(candidate.name(), _ -> new Figures(candidate));
        of.cold.add(cold(candidate, work));
        if (!candidate.isEmpty()) {
            measureRestored(candidate, of, gate, work);
            of.firstAtMemory.add(firstAtMemory(candidate, gate, work));
            of.cached.add(cached(candidate, work));
        }
        System.out.println("  " + of);
    }

    /** From nothing to the first answer on one processor, in nanoseconds. */
    private static long cold(Candidate candidate, Path work) {
        long start = System.nanoTime();
        try (var function = start(candidate, CpuLimit.prefix(ONE_PROCESSOR), JVM, work)) {
            function.invoke(candidate.event().get());
            return System.nanoTime() - start;
        }
    }

    /** The first call after priming, with the classes that are loaded in it, and calls after that, on one processor. */
    private static void measureRestored(Candidate candidate, Figures of, TlsGate gate, Path work) {
        var classes = work.resolve(candidate.name() + ".classes");
        try (var function = restored(candidate, ONE_PROCESSOR, classes, gate, work)) {
            int loaded = PackagedFunctions.loaded(classes).size();
            of.restored.add(timed(function, candidate));
            of.classes.add((long) PackagedFunctions.loaded(classes).size() - loaded);
            of.warm.add(warm(function, candidate));
            of.rss.add(residentMb(function.pid()));
        }
    }

    /** The first call after priming with the processor that the function's memory buys, in nanoseconds. */
    private static long firstAtMemory(Candidate candidate, TlsGate gate, Path work) {
        var classes = work.resolve(candidate.name() + ".classes");
        try (var function = restored(candidate, candidate.memory(), classes, gate, work)) {
            return timed(function, candidate);
        }
    }

    private static PackagedFunction restored(Candidate candidate, int memory, Path classes, TlsGate gate, Path work) {
        return PackagedFunctions.restored(
                candidate.folder(),
                candidate.handler(),
                CpuLimit.prefix(memory),
                Stream.concat(JVM.stream(), gate.trust().stream()).toList(),
                gate.before(candidate.environment()),
                classes,
                work.resolve(candidate.name() + ".log"));
    }

    private static long timed(PackagedFunction function, Candidate candidate) {
        long start = System.nanoTime();
        var answer = function.invoke(candidate.event().get());
        long nanos = System.nanoTime() - start;
        if (answer.contains("errorMessage")) {
            throw new IllegalStateException(candidate.name() + " fails after its rehearsal: " + answer);
        }
        return nanos;
    }

    /** The median of calls to a function that runs, in nanoseconds. */
    private static long warm(PackagedFunction function, Candidate candidate) {
        var calls = new ArrayList<Long>();
        long until = System.nanoTime() + WARM_TIME.toNanos();
        while (calls.size() < WARM_CALLS && System.nanoTime() < until) {
            calls.add(timed(function, candidate));
        }
        return Figures.median(calls);
    }

    /** A start on one processor with the AOT cache of a training run, in nanoseconds; Lambda's managed runtime offers none. */
    private static long cached(Candidate candidate, Path work) {
        var cache = work.resolve(candidate.name() + ".aot");
        if (!Files.exists(cache)) {
            // On all processors: writing the cache would take minutes on a part of one.
            try (var training = start(candidate, List.of(), with("-XX:AOTCacheOutput=" + cache), work)) {
                training.invoke(candidate.event().get());
            }
        }
        long start = System.nanoTime();
        try (var function = start(candidate, CpuLimit.prefix(ONE_PROCESSOR), with("-XX:AOTCache=" + cache), work)) {
            function.invoke(candidate.event().get());
            return System.nanoTime() - start;
        }
    }

    private static List<String> with(String option) {
        var options = new ArrayList<>(JVM);
        options.add(option);
        return options;
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
        var empty = Objects.requireNonNull(figures.get(EMPTY), "the empty handler runs in every round");
        result.put("emptyMs", empty.coldMs());
        result.put("cpuLimited", !CpuLimit.prefix(ONE_PROCESSOR).isEmpty());
        var functions = result.putObject("functions");
        System.out.printf(
                "%nempty handler: %d ms%n%-23s %8s %8s %9s %8s %8s %7s %6s %9s %7s %9s%n",
                empty.coldMs(),
                "function",
                "first ms",
                "x empty",
                "primed ms",
                "warm ms",
                "x warm",
                "classes",
                "MB",
                "primed ms",
                "aot ms",
                "bytes");
        figures.values().stream().filter(of -> of != empty).forEach(of -> {
            double times = tenths((double) of.coldMs() / empty.coldMs());
            double timesWarm = tenths(of.afterPrimingMs() / of.warmMs());
            System.out.printf(
                    "%-23s %8d %8.1f %9.2f %8.2f %8.1f %7d %6d %9.2f %7d %9d%n",
                    of.candidate.name(),
                    of.coldMs(),
                    times,
                    of.afterPrimingMs(),
                    of.warmMs(),
                    timesWarm,
                    of.classesAfterPriming(),
                    of.candidate.memory(),
                    of.firstAtMemoryMs(),
                    of.aotMs(),
                    of.candidate.packageBytes());
            functions
                    .putObject(of.candidate.name())
                    .put("ms", of.coldMs())
                    .put("timesEmpty", times)
                    .put("afterPrimingMs", of.afterPrimingMs())
                    .put("warmMs", of.warmMs())
                    .put("timesWarm", timesWarm)
                    .put("classesAfterPriming", of.classesAfterPriming())
                    .put("memoryMb", of.candidate.memory())
                    .put("afterPrimingMsAtMemory", of.firstAtMemoryMs())
                    .put("aotMs", of.aotMs())
                    .put("packageBytes", of.candidate.packageBytes())
                    .put("rssMb", of.rssMb());
        });
        return result;
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
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

    private record Candidate(
            String name,
            Path folder,
            String handler,
            int memory,
            Map<String, String> environment,
            Supplier<String> event,
            long packageBytes) {
        static Candidate empty(Path folder) {
            return new Candidate(EMPTY, folder, EmptyHandler.class.getName(), ONE_PROCESSOR, Map.of(), () -> "{}", 0);
        }

        boolean isEmpty() {
            return name.equals(EMPTY);
        }
    }

    /** What was measured of one candidate, a value a round: times in nanoseconds. */
    private static final class Figures {
        private final Candidate candidate;
        private final List<Long> cold = new ArrayList<>();
        private final List<Long> firstAtMemory = new ArrayList<>();
        private final List<Long> warm = new ArrayList<>();
        private final List<Long> rss = new ArrayList<>();
        private final List<Long> restored = new ArrayList<>();
        private final List<Long> classes = new ArrayList<>();
        private final List<Long> cached = new ArrayList<>();

        Figures(Candidate candidate) {
            this.candidate = candidate;
        }

        long coldMs() {
            return median(cold) / 1_000_000;
        }

        double firstAtMemoryMs() {
            return hundredths(median(firstAtMemory));
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

        /** The medians so far, for whoever waits. */
        @Override
        public String toString() {
            return candidate.isEmpty()
                    ? "%s: %d ms".formatted(EMPTY, coldMs())
                    : "%s: %d ms, after priming %.2f ms (%.2f ms with %d MB), warm %.2f ms"
                            .formatted(
                                    candidate.name(),
                                    coldMs(),
                                    afterPrimingMs(),
                                    firstAtMemoryMs(),
                                    candidate.memory(),
                                    warmMs());
        }

        private static double hundredths(long nanos) {
            return Math.round(nanos / 10_000.0) / 100.0;
        }

        private static long median(List<Long> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }
    }
}
