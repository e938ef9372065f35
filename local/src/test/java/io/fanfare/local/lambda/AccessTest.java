package io.fanfare.local.lambda;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.local.template.Stack.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;

/** A role that may tell as one source on one bus. */
final class AccessTest {
    private static final Access ACCESS = new Access(
            "Teller",
            "eu-west-1",
            "000000000000",
            List.of(new Statement(
                    List.of("events:PutEvents"),
                    List.of("arn:aws:events:eu-west-1:000000000000:event-bus/fanfare-EventBus"),
                    Map.of("events:source", "fanfare"))));

    @Test
    void itMayTellOnItsBusAsItself() {
        assertThatCode(() -> ACCESS.require("EventBridge", "PutEvents", put("fanfare-EventBus", "fanfare")))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherBusOrAnotherSourceIsDenied() {
        assertThatThrownBy(() -> ACCESS.require("EventBridge", "PutEvents", put("default", "fanfare")))
                .isInstanceOf(Access.AccessDeniedException.class);
        assertThatThrownBy(() -> ACCESS.require("EventBridge", "PutEvents", put("fanfare-EventBus", "somebody")))
                .isInstanceOf(Access.AccessDeniedException.class);
    }

    private static PutEventsRequest put(String bus, String source) {
        return PutEventsRequest.builder()
                .entries(entry ->
                        entry.eventBusName(bus).source(source).detailType("x").detail("{}"))
                .build();
    }
}
