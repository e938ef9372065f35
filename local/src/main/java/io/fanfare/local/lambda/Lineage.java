package io.fanfare.local.lambda;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often each function stands in the chain that led to a call, as it travels in the trace header from a call to the messages that it
 * sends and on to the calls that they cause.
 *
 * @param hops calls by function
 */
public record Lineage(Map<String, Integer> hops) {
    /** The header of AWS X-Ray, and the message attribute of SQS with the same content. */
    public static final String HEADER = "X-Amzn-Trace-Id";

    /** Lambda ends a chain that comes to the same function more often than this. */
    public static final int LIMIT = 16;

    public static final Lineage NONE = new Lineage(Map.of());

    private static final Pattern LIST = Pattern.compile("Lineage=([^;]*)");

    public Lineage {
        hops = Map.copyOf(hops);
    }

    public static Lineage parse(@Nullable String header) {
        var matcher = LIST.matcher(header == null ? "" : header);
        if (!matcher.find()) {
            return NONE;
        }
        var hops = new TreeMap<String, Integer>();
        for (var entry : matcher.group(1).split(",")) {
            var parts = entry.split(":");
            if (parts.length == 2) {
                hops.put(parts[0], Integer.parseInt(parts[1]));
            }
        }
        return new Lineage(hops);
    }

    public int of(String function) {
        return hops.getOrDefault(function, 0);
    }

    /** The longer chain of the two, function by function. */
    public Lineage and(Lineage other) {
        var merged = new TreeMap<String, Integer>(hops);
        other.hops.forEach((function, count) -> merged.merge(function, count, Math::max));
        return new Lineage(merged);
    }

    /** The chain with one more call in it. */
    public Lineage then(String function) {
        var longer = new TreeMap<String, Integer>(hops);
        longer.merge(function, 1, Integer::sum);
        return new Lineage(longer);
    }

    String header() {
        var root = UUID.randomUUID().toString().replace("-", "");
        var list = new TreeMap<>(hops)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(","));
        return "Root=1-" + root.substring(0, 8) + "-" + root.substring(8) + ";Sampled=0;Lineage=" + list;
    }
}
