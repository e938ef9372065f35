package io.fanfare.aws.secrets;

import io.fanfare.sharing.KeyRing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** One secret of Secrets Manager, a flat JSON object of texts, read when first needed (after a SnapStart restore) and again after a while. */
public final class Secrets<T> {
    /**
     * Each read is paid for, by every instance. A key is in its ring for a whole period before it mints, so an hour breaks no link; it is how
     * long a key that was taken out goes on verifying.
     */
    private static final Duration RING_STAYS = Duration.ofHours(1);

    private final SecretsManagerClient client;
    private final String id;
    private final InstantSource clock;
    private final Duration stays;
    private final Function<Map<String, String>, T> parse;
    private @Nullable Loaded<T> loaded;

    /** @param stays how long a value is used before it is read again */
    public Secrets(
            SecretsManagerClient client,
            String id,
            InstantSource clock,
            Duration stays,
            Function<Map<String, String>, T> parse) {
        this.client = client;
        this.id = id;
        this.clock = clock;
        this.stays = stays;
        this.parse = parse;
    }

    /** A secret that is a key ring. */
    public static Secrets<KeyRing> ring(SecretsManagerClient client, String id, InstantSource clock) {
        return new Secrets<>(client, id, clock, RING_STAYS, KeyRing::new);
    }

    public synchronized T get() {
        var now = clock.instant();
        var current = loaded;
        if (current == null || current.at().plus(stays).isBefore(now)) {
            var text = client.getSecretValue(request -> request.secretId(id)).secretString();
            current = new Loaded<>(parse.apply(SecretText.read(text)), now);
            loaded = current;
        }
        return current.value();
    }

    private record Loaded<T>(T value, Instant at) {}
}
