package io.fanfare.aws.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.http.Clients;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalSecrets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

class SecretsIT {
    private static final String ID = "read-again";
    private final FixedClock clock = new FixedClock(Examples.NOW);
    private SecretsManagerClient client;

    @BeforeEach
    void connect() {
        LocalAws.use();
        client = Clients.of(SecretsManagerClient.builder());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void a_ring_is_used_for_an_hour_and_not_longer() {
        put(Map.of("mint", "1", "1", "a".repeat(64)));
        var ring = Secrets.ring(client, ID, clock);
        var first = ring.get().mintKey();

        put(Map.of("mint", "2", "2", "b".repeat(64)));
        clock.advance(Duration.ofHours(1));
        assertThat(ring.get().mintKey()).isEqualTo(first);

        clock.advance(Duration.ofMillis(1));
        assertThat(ring.get().mintKey()).isNotEqualTo(first);
    }

    @Test
    void any_other_secret_is_used_as_long_as_its_reader_says() {
        put(Map.of("connection", "old"));
        var connections = new Secrets<>(client, ID, clock, Duration.ofMinutes(5), Map::copyOf);
        assertThat(connections.get()).containsEntry("connection", "old");

        put(Map.of("connection", "new"));
        clock.advance(Duration.ofMinutes(5));
        assertThat(connections.get()).containsEntry("connection", "old");

        clock.advance(Duration.ofMillis(1));
        assertThat(connections.get()).containsEntry("connection", "new");
    }

    private static void put(Map<String, String> secret) {
        LocalSecrets.shared().put(ID, secret);
    }
}
