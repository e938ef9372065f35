package io.fanfare.local.meter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;

/** Adds up what each function used since the cloud began. */
public final class Meter {
    /** CloudWatch Logs adds this to every line. */
    private static final int LINE_OVERHEAD = 26;
    /** What Lambda itself writes about a call: START, END and REPORT, with a request id, times and memory in them. */
    private static final int CALL_LINES = 74 + 52 + 152 + 3 * LINE_OVERHEAD;
    /** A line of the HTTP API's access log in the template's format. */
    private static final int ACCESS_LINE = 180 + LINE_OVERHEAD;

    private static final int CHUNK = 64 * 1024;

    private final Map<Place, DoubleAdder> amounts = new ConcurrentHashMap<>();
    private final Set<MetricHour> metricHours = ConcurrentHashMap.newKeySet();

    /** @param function the function's name, or that of a service that works by itself */
    public void add(String function, Unit unit, double amount) {
        amounts.computeIfAbsent(new Place(function, unit), _ -> new DoubleAdder())
                .add(amount);
    }

    /** A call that took that long; Lambda bills whole milliseconds. */
    public void call(String function, int megabytes, long nanos) {
        add(function, Unit.LAMBDA_REQUEST, 1);
        add(function, Unit.LAMBDA_GB_SECOND, Math.ceilDiv(nanos, 1_000_000L) / 1_000.0 * megabytes / 1_024.0);
    }

    /** What Lambda itself writes about a call, unless it is told to be silent about those that go well. */
    public void callLines(String function) {
        add(function, Unit.LOG_BYTE, CALL_LINES);
    }

    /** A request that the gateway let through to a function. */
    public void request(String function) {
        add(function, Unit.HTTP_REQUEST, 1);
        add(function, Unit.LOG_BYTE, ACCESS_LINE);
    }

    /**
     * A batch that Lambda took from a queue. Without a window each receive is a batch; with one, at worst every message is received alone, as it
     * comes. They are deleted by tens. Empty receives are no batch: what idle polling costs hangs on time alone.
     *
     * @param window Lambda waits for more before it calls
     */
    public void batch(String function, int messages, boolean window) {
        int tens = Math.ceilDiv(messages, 10);
        add(function, Unit.SQS_REQUEST, (window ? messages : tens) + tens);
    }

    /** @param bytes of a line, without its overhead */
    public void line(String function, int bytes) {
        add(function, Unit.LOG_BYTE, bytes + LINE_OVERHEAD);
    }

    /** A value of a metric of our own. */
    public void metric(String function, String name, Instant at) {
        if (metricHours.add(new MetricHour(function, name, at.truncatedTo(ChronoUnit.HOURS)))) {
            add(function, Unit.METRIC_HOUR, 1);
        }
    }

    /** How many chunks of 64 KB are begun, at least one. */
    static int chunks(int bytes) {
        return Math.max(1, Math.ceilDiv(bytes, CHUNK));
    }

    /** What was used until now, by function. */
    public Map<String, Map<Unit, Double>> used() {
        var used = new TreeMap<String, Map<Unit, Double>>();
        amounts.forEach((place, amount) -> used.computeIfAbsent(place.function(), _ -> new EnumMap<>(Unit.class))
                .put(place.unit(), amount.sum()));
        return used;
    }

    private record Place(String function, Unit unit) {}

    private record MetricHour(String function, String metric, Instant hour) {}
}
