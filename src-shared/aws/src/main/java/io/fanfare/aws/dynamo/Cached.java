package io.fanfare.aws.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Keeps what was found for five minutes, the latest thousand of it. While the table does not answer, what was found before serves on;
 * what was not found is asked for again each time.
 */
public final class Cached<K, V> {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST = 1_000;
    private final Function<K, Optional<V>> source;
    private final InstantSource clock;
    private final Map<K, Kept<V>> kept = new LinkedHashMap<>();

    public Cached(Function<K, Optional<V>> source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    public synchronized Optional<V> find(K key) {
        var now = clock.instant();
        var known = kept.get(key);
        if (known != null && now.isBefore(known.at().plus(FRESH))) {
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
