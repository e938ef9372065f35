package io.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.http.Clients;
import io.fanfare.local.tiny.Log;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What falls due happens at its moment and in order. */
final class ClockIT {
    private EmbeddedCloud cloud;

    @BeforeEach
    void start() {
        cloud = TinyCloud.start();
        Log.take();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    /** In the night of 25 October 2026 it is 2 o'clock twice in Amsterdam: at 00:00 and at 01:00 UTC. */
    @Test
    void schedulesTickInOrderAndTheHourThatComesTwiceTicksOnce() {
        cloud.advance(Duration.ofHours(5).plusMinutes(30));
        assertThat(Log.take())
                .containsExactly(
                        "2026-10-24T20:50:00Z {}",
                        "2026-10-24T21:00:00Z hourly",
                        "2026-10-24T21:10:00Z {}",
                        "2026-10-24T21:30:00Z {}",
                        "2026-10-24T21:50:00Z {}",
                        "2026-10-24T22:00:00Z hourly",
                        "2026-10-24T22:10:00Z {}",
                        "2026-10-24T22:30:00Z {}",
                        "2026-10-24T22:50:00Z {}",
                        "2026-10-24T23:00:00Z hourly",
                        "2026-10-24T23:10:00Z {}",
                        "2026-10-24T23:30:00Z {}",
                        "2026-10-24T23:50:00Z {}",
                        "2026-10-25T00:00:00Z hourly",
                        "2026-10-25T00:10:00Z {}",
                        "2026-10-25T00:30:00Z {}",
                        "2026-10-25T00:50:00Z {}",
                        "2026-10-25T01:10:00Z {}",
                        "2026-10-25T01:30:00Z {}",
                        "2026-10-25T01:50:00Z {}",
                        "2026-10-25T02:00:00Z hourly");
        assertThat(cloud.clock().instant()).isEqualTo("2026-10-25T02:00:00Z");
    }

    @Test
    void aBatchIsWorkedAtTheEndOfItsWindowBetweenTheTicks() {
        cloud.advance(Duration.ofMinutes(19).plusSeconds(30));
        Log.take();
        cloud.queues().named("NoteQueue").send("message");
        cloud.advance(Duration.ofMinutes(25));
        assertThat(Log.take())
                .containsExactly(
                        "2026-10-24T20:50:00Z {}", "message", "2026-10-24T21:00:00Z hourly", "2026-10-24T21:10:00Z {}");
    }

    @Test
    void rowsGoWhenTheirTimeIsOver() {
        try (var client = Clients.of(DynamoDbClient.builder())) {
            put(client, "short", TinyCloud.START.plus(Duration.ofHours(12)).getEpochSecond());
            put(client, "long", TinyCloud.START.plus(Duration.ofDays(3)).getEpochSecond());
            cloud.advance(Duration.ofDays(1));
            assertThat(client.scan(request -> request.tableName("fanfare-Rows")).items())
                    .extracting(row -> row.get("pk").s())
                    .containsExactly("long");
        }
    }

    private static void put(DynamoDbClient client, String pk, long ttl) {
        client.putItem(request -> request.tableName("fanfare-Rows")
                .item(Map.of(
                        "pk", AttributeValue.fromS(pk),
                        "sk", AttributeValue.fromS("x"),
                        "ttl", AttributeValue.fromN(Long.toString(ttl)))));
    }
}
