package io.fanfare.aws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.aws.http.Clients;
import io.fanfare.events.DomainEvent;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalEventBridge;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

class EventBridgeEventsIT {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    private final LocalEventBridge eventBridge = LocalEventBridge.shared();
    private final String bus = eventBridge.newBus();
    private EventBridgeClient client;

    @BeforeEach
    void connect() {
        LocalAws.use();
        client = Clients.of(EventBridgeClient.builder());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void an_event_says_what_it_is_where_rules_look() {
        publish(1);
        assertThat(eventBridge.entries(bus)).singleElement().satisfies(entry -> {
            assertThat(entry.path("Source").asText()).isEqualTo("fanfare");
            assertThat(entry.path("DetailType").asText()).isEqualTo("campaign.ended");
            assertThat(entry.path("Time").asLong()).isEqualTo(NOW.getEpochSecond());
        });
        assertThat(ids()).containsExactly("campaign#1");
    }

    @Test
    void more_than_ten_go_in_several_calls() {
        publish(23);
        assertThat(ids()).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void an_entry_that_is_refused_inside_an_answer_is_sent_again_alone() {
        eventBridge.refuse(bus, 2);
        publish(5);
        assertThat(ids()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void what_is_refused_again_and_again_is_a_fault() {
        eventBridge.refuse(bus, 15);
        assertThatThrownBy(() -> publish(5)).isInstanceOf(EventBridgeEvents.UntoldException.class);
        assertThat(ids()).isEmpty();
    }

    private void publish(int count) {
        new EventBridgeEvents(client, bus)
                .publish(IntStream.rangeClosed(1, count)
                        .mapToObj(id -> new DomainEvent.CampaignEnded(
                                new CampaignId(id), "CONTENT", "BRAND", List.of(new ItemId(1)), NOW, NOW))
                        .toList());
    }

    private List<String> ids() {
        return eventBridge.details(bus).stream()
                .map(detail -> detail.path("id").asText())
                .toList();
    }
}
