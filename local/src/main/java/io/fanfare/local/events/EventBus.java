package io.fanfare.local.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.local.template.Stack.Rule;
import java.util.List;
import java.util.function.BiConsumer;

/** EventBridge's default bus: an event goes to the targets of every rule whose pattern it matches. */
public final class EventBus {
    private final List<Route> routes;
    private final BiConsumer<String, String> send;

    /** @param send takes the ARN of a queue and a body */
    public EventBus(List<Rule> rules, BiConsumer<String, String> send) {
        this.routes = rules.stream()
                .map(rule -> new Route(new EventPattern(rule.pattern()), rule.targetArns()))
                .toList();
        this.send = send;
    }

    public void publish(ObjectNode event) {
        for (var route : routes) {
            if (route.pattern().matches(event)) {
                route.targets().forEach(target -> send.accept(target, event.toString()));
            }
        }
    }

    private record Route(EventPattern pattern, List<String> targets) {}
}
