package io.fanfare.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** What a mail costs and takes, whatever the number of people, and that none is lost or doubled when everything goes wrong. */
final class MailBench implements Benchmark {
    private static final int PEOPLE = 100_000;
    private static final int LEAST = 10;
    private static final long MEGA = 1_048_576;
    private final int people;

    /** @param words {@code --people N}, or none */
    MailBench(List<String> words) {
        people = words.isEmpty() ? PEOPLE : people(words);
    }

    private static int people(List<String> words) {
        if (words.size() == 2 && words.getFirst().equals("--people")) {
            int number = Integer.parseInt(words.getLast());
            if (number >= LEAST) {
                return number;
            }
        }
        throw new IllegalArgumentException("usage: bench mail [--people N], from " + LEAST);
    }

    @Override
    public JsonNode run() throws IOException {
        var rendering = new MailRendering().run();
        System.out.printf(
                "rendering alone: %,.0f mails a second from templates, %,.0f put together from strings, %,d bytes a mail%n",
                rendering.templatesPerSecond(), rendering.stringsPerSecond(), rendering.bytes());
        System.out.printf(
                "%8s %8s %8s %10s %10s %12s %6s %6s%n",
                "people", "plan s", "RRU each", "send s", "mails/s", "events s", "WRU", "RRU");
        var scale = new MailScale();
        MailScale.Outcome last = null;
        for (int each : new TreeSet<>(List.of(Math.max(LEAST, people / 100), Math.max(LEAST, people / 10), people))) {
            last = scale.at(each);
            print(last);
        }
        var faults = new MailFaults().at(people);
        var figures = faults.figures();
        System.out.printf(
                "with every fault on, %,d people in %.0f s: planned %,d, sent %,d, refused %,d, unknown %,d, carried %,d; "
                        + "twice %d, lost %d; %,d crashes or missing answers in the gap%n",
                people,
                faults.seconds(),
                figures.planned(),
                figures.sent(),
                figures.refused(),
                figures.unknown(),
                figures.carried(),
                faults.twice(),
                faults.lost(),
                faults.crashesInGap());
        return result(faults, java.util.Objects.requireNonNull(last));
    }

    private static void print(MailScale.Outcome of) {
        System.out.printf(
                "%8d %8.1f %8.3f %10.1f %10.0f %12.1f %6.2f %6.2f%n",
                of.people(),
                of.planSeconds(),
                of.planRru(),
                of.seconds(),
                of.perSecond(),
                of.feedbackSeconds(),
                of.wru(),
                of.rru());
    }

    private static JsonNode result(MailFaults.Outcome faults, MailScale.Outcome scale) throws IOException {
        return JsonNodeFactory.instance
                .objectNode()
                .put("people", faults.people())
                .put("twice", faults.twice())
                .put("lost", faults.lost())
                .put("unknown", faults.figures().unknown())
                .put("crashesInGap", faults.crashesInGap())
                .put("mailsPerSecond", Math.round(scale.perSecond()))
                .put("wruPerMail", rounded(scale.wru()))
                .put("rruPerMail", rounded(scale.rru()))
                .put("peakMb", peak());
    }

    /** The most memory that the process ever had, DynamoDB Local and the embedded SES included; where the system does not tell, the heap. */
    private static long peak() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return Runtime.getRuntime().totalMemory() / MEGA;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .map(kilobytes -> kilobytes / 1_024)
                .findFirst()
                .orElse(0);
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
