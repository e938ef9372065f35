package io.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.http.Clients;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/** The stand-in of EventBridge, through the SDK's own client. */
final class EventsIT {
    private static final String BUS = "fanfare-Bus";
    private EmbeddedCloud cloud;
    private EventBridgeClient client;

    @BeforeEach
    void start() {
        cloud = TinyCloud.start();
        client = Clients.of(EventBridgeClient.builder());
    }

    @AfterEach
    void stop() {
        client.close();
        cloud.close();
    }

    @Test
    void anEventGoesToTheRulesOfItsBusInEventBridgesEnvelope() {
        put(entry(BUS, "thing.done"), entry(BUS, "thing.begun"));
        assertThat(cloud.queues().named("FeedbackQueue").peek())
                .singleElement()
                .satisfies(message -> assertThat(message.body())
                        .contains("\"detail-type\":\"thing.done\"", "\"source\":\"tiny\"", "\"detail\":{\"n\":1}"));
        assertThat(cloud.events().count()).isEqualTo(2);
    }

    @Test
    void anEntryThatIsNotTakenFailsAloneInAnAnswerThatSucceeds() {
        var response = put(
                entry("elsewhere", "thing.done"),
                entry(BUS, "thing.done"),
                entry(BUS, "thing.done").toBuilder().source("aws.tiny").build(),
                entry(BUS, "thing.done").toBuilder().detail("no JSON").build());
        assertThat(response.failedEntryCount()).isEqualTo(3);
        assertThat(response.entries().get(1).errorCode()).isNull();
        assertThat(response.entries().get(3).errorCode()).isEqualTo("MalformedDetail");
        assertThat(cloud.events().last()).hasSize(1);
        cloud.events().refuse(1);
        assertThat(put(entry(BUS, "thing.done")).failedEntryCount()).isEqualTo(1);
    }

    @Test
    void theLastEventsCanBeLookedAt() throws Exception {
        put(entry(BUS, "<b>thing</b>"));
        assertThat(get("events.json")).contains("\"bus\":\"fanfare-Bus\"");
        assertThat(get("events")).contains("&lt;b&gt;thing").doesNotContain("<b>thing");
    }

    private PutEventsResponse put(PutEventsRequestEntry... entries) {
        return client.putEvents(request -> request.entries(entries));
    }

    private static PutEventsRequestEntry entry(String bus, String type) {
        return PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source("tiny")
                .detailType(type)
                .detail("{\"n\":1}")
                .build();
    }

    private String get(String page) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(cloud.baseUri() + "/_local/" + page))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
