package io.fanfare.local;

import io.fanfare.local.clock.LocalClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to start the embedded cloud.
 *
 * @param template the SAM template
 * @param port of the HTTP API; 0 takes a free one
 * @param data folder that keeps everything over a restart; null keeps nothing
 * @param clock the cloud's time
 * @param live whether queues and schedules move by themselves; without it they move by {@code settle} and {@code advance} alone
 * @param concurrency how many calls of one function run at once
 * @param parameters values for the template's parameters, beside those of {@link LocalParameters}
 */
public record Options(
        Path template,
        int port,
        @Nullable Path data,
        LocalClock clock,
        boolean live,
        int concurrency,
        Map<String, String> parameters) {
    public Options {
        parameters = Map.copyOf(parameters);
    }

    /** A live cloud on a free port, in memory, in step with real time. */
    public static Options of(Path template) {
        return new Options(template, 0, null, LocalClock.running(Duration.ZERO), true, 2, Map.of());
    }

    public Options withTemplate(Path file) {
        return new Options(file, port, data, clock, live, concurrency, parameters);
    }

    public Options withPort(int free) {
        return new Options(template, free, data, clock, live, concurrency, parameters);
    }

    public Options withData(Path folder) {
        return new Options(template, port, folder, clock, live, concurrency, parameters);
    }

    public Options withClock(LocalClock other) {
        return new Options(template, port, data, other, live, concurrency, parameters);
    }

    /** Nothing moves by itself: for tests. */
    public Options byHand() {
        return new Options(template, port, data, clock, false, concurrency, parameters);
    }

    public Options withConcurrency(int calls) {
        return new Options(template, port, data, clock, live, calls, parameters);
    }

    public Options with(String parameter, String value) {
        var more = new HashMap<>(parameters);
        more.put(parameter, value);
        return new Options(template, port, data, clock, live, concurrency, more);
    }
}
