package io.fanfare.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one thing at most every half minute: long enough to cost nothing, short enough for what must stop at once. */
public final class Recent<T> implements Supplier<T> {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private final Supplier<T> source;
    private final InstantSource clock;
    private @Nullable Kept<T> kept;

    public Recent(Supplier<T> source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public synchronized T get() {
        var now = clock.instant();
        var current = kept;
        if (current == null || !now.isBefore(current.at().plus(FRESH))) {
            current = new Kept<>(source.get(), now);
            kept = current;
        }
        return current.value();
    }

    private record Kept<T>(T value, Instant at) {}
}
