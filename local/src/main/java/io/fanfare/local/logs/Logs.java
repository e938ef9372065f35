package io.fanfare.local.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fanfare.aws.log.Log;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes every line that functions log in this JVM, keeps the last ones, and adds up what they count in the embedded metric format. */
public final class Logs implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEPT = 50_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Map<String, Long> metrics = new TreeMap<>();
    private long count;

    /** From here on lines come here instead of to standard output. */
    public static Logs collecting() {
        var logs = new Logs();
        Log.to(logs::add);
        return logs;
    }

    /** Takes a line. */
    public synchronized void add(String line) {
        count++;
        lines.addLast(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
        if (line.contains("\"_aws\"")) {
            measure(tree(line));
        }
    }

    /** The lines that are still kept, oldest first. */
    public synchronized List<JsonNode> all() {
        return lines.stream().map(Logs::tree).toList();
    }

    /** The last lines as they were written, oldest first. */
    public synchronized List<String> last(int most) {
        return lines.stream().skip(Math.max(0, lines.size() - most)).toList();
    }

    /** How many lines there have been. */
    public synchronized long count() {
        return count;
    }

    /** Sums by {@code namespace/name}. */
    public synchronized Map<String, Long> metrics() {
        return new TreeMap<>(metrics);
    }

    private void measure(JsonNode line) {
        for (var directive : line.at("/_aws/CloudWatchMetrics")) {
            for (var metric : directive.path("Metrics")) {
                var name = metric.path("Name").asText();
                metrics.merge(
                        directive.path("Namespace").asText() + "/" + name,
                        line.path(name).asLong(),
                        Long::sum);
            }
        }
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a function logged what is no JSON", fault);
        }
    }

    @Override
    public void close() {
        Log.toStandardOutput();
    }
}
