package io.fanfare.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Keeps what was found for a while, five minutes unless said otherwise, the latest thousand of it. While the table does not answer, what
 * was found before serves on; what was not found is asked for again each time.
 */
public final class Cached<K, V> {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST = 1_000;
    private final Function<K, Optional<V>> source;
    private final Duration fresh;
    private final InstantSource clock;
    private final Map<K, Kept<V>> kept = new LinkedHashMap<>();

    public Cached(Function<K, Optional<V>> source, InstantSource clock) {
        this(source, FRESH, clock);
    }

    private Cached(Function<K, Optional<V>> source, Duration fresh, InstantSource clock) {
        this.source = source;
        this.fresh = fresh;
        this.clock = clock;
    }

    /** The same for a source that always has something, and only one thing. */
    public static <V> Supplier<V> single(Supplier<V> source, InstantSource clock) {
        return single(source, FRESH, clock);
    }

    /** The same for what must be seen sooner. */
    public static <V> Supplier<V> single(Supplier<V> source, Duration fresh, InstantSource clock) {
        var kept = new Cached<String, V>(_ -> Optional.of(source.get()), fresh, clock);
        return () -> kept.find("").orElseThrow();
    }

    /** The same for a source that often has nothing: that is kept as well. */
    public static <K, V> Function<K, Optional<V>> withNothing(Function<K, Optional<V>> source, InstantSource clock) {
        return withNothing(source, FRESH, clock);
    }

    /** The same for what must be seen sooner. */
    public static <K, V> Function<K, Optional<V>> withNothing(
            Function<K, Optional<V>> source, Duration fresh, InstantSource clock) {
        var kept = new Cached<K, Optional<V>>(key -> Optional.of(source.apply(key)), fresh, clock);
        return key -> kept.find(key).flatMap(Function.identity());
    }

    public synchronized Optional<V> find(K key) {
        var now = clock.instant();
        var known = kept.get(key);
        if (known != null && now.isBefore(known.at().plus(fresh))) {
            return Optional.of(known.value());
        }
        try {
            var found = source.apply(key);
            kept.remove(key);
            found.ifPresent(value -> keep(key, new Kept<>(value, now)));
            return found;
        } catch (SdkException fault) {
            if (known == null) {
                throw fault;
            }
            return Optional.of(known.value());
        }
    }

    private void keep(K key, Kept<V> value) {
        if (kept.size() == MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(key, value);
    }

    private record Kept<V>(V value, Instant at) {}
}
