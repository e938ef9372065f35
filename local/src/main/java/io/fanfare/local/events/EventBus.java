package io.fanfare.local.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.local.template.Stack.Rule;
import java.util.List;
import java.util.function.BiConsumer;

/** EventBridge's buses: an event goes to the targets of every rule of its bus whose pattern it matches. */
public final class EventBus {
    private final List<Route> routes;
    private final BiConsumer<String, String> send;

    /** @param send takes the ARN of a queue and a body */
    public EventBus(List<Rule> rules, BiConsumer<String, String> send) {
        this.routes = rules.stream()
                .map(rule -> new Route(rule.bus(), new EventPattern(rule.pattern()), rule.targetArns()))
                .toList();
        this.send = send;
    }

    /** Publishes on the default bus. */
    public void publish(ObjectNode event) {
        publish(Rule.DEFAULT_BUS, event);
    }

    public void publish(String bus, ObjectNode event) {
        for (var route : routes) {
            if (route.bus().equals(bus) && route.pattern().matches(event)) {
                route.targets().forEach(target -> send.accept(target, event.toString()));
            }
        }
    }

    private record Route(String bus, EventPattern pattern, List<String> targets) {}
}
