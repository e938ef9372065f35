package io.fanfare.local.logs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fanfare.aws.log.Log;
import io.fanfare.local.meter.Meter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Takes every line that functions log in this JVM, keeps the last ones, and adds up what they count in the embedded metric format. */
public final class Logs implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FUNCTION = Pattern.compile("\"function\":\"([^\"]+)\"");
    private static final int KEPT = 50_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Map<String, Long> metrics = new TreeMap<>();
    private final Meter meter;
    private long count;

    private Logs(Meter meter) {
        this.meter = meter;
    }

    /** From here on lines come here instead of to standard output. */
    public static Logs collecting(Meter meter) {
        var logs = new Logs(meter);
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
        var function = FUNCTION.matcher(line);
        if (function.find()) {
            meter.line(function.group(1), line.getBytes(StandardCharsets.UTF_8).length);
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
        var function = line.path("function").asText();
        var at = Instant.ofEpochMilli(line.at("/_aws/Timestamp").asLong());
        for (var directive : line.at("/_aws/CloudWatchMetrics")) {
            for (var metric : directive.path("Metrics")) {
                var name = metric.path("Name").asText();
                meter.metric(function, name, at);
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
