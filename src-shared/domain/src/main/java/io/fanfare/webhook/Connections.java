package io.fanfare.webhook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The connections of this deployment: who may call which webhook, and with which secrets. Written as one flat object,
 * {@code "<connection id>": "<provider> <secret> [<secret>]"}; two secrets are live while one takes over from the other.
 */
public final class Connections {
    private final Map<String, String> byId;

    public Connections(Map<String, String> byId) {
        this.byId = Map.copyOf(byId);
    }

    /** The connection of that id when it belongs to that provider and has a secret. */
    public Optional<Connection> find(String provider, String id) {
        return Optional.ofNullable(byId.get(id))
                .map(text -> List.of(text.strip().split("\\s+")))
                .filter(words -> words.size() > 1 && words.getFirst().equals(provider))
                .map(words -> new Connection(id, words.subList(1, words.size())));
    }

    /** @param id unguessable, 128 random bits or more */
    public record Connection(String id, List<String> secrets) {
        public Connection {
            secrets = List.copyOf(secrets);
        }
    }
}
