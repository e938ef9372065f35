package io.fanfare.webhook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One sender that may call us.
 *
 * @param id unguessable, 128 random bits or more
 * @param secrets the live secrets, at least one; the first is the one that answers handshakes
 * @param named further values that a provider needs beside them, by name
 */
public record Connection(String id, List<String> secrets, Map<String, String> named) {
    public Connection {
        secrets = List.copyOf(secrets);
        named = Map.copyOf(named);
    }

    public Connection(String id, List<String> secrets) {
        this(id, secrets, Map.of());
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** The live secrets and those that have a name with this beginning. */
    public List<String> secretsAnd(String prefix) {
        var more = named.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(Map.Entry::getValue);
        return Stream.concat(secrets.stream(), more).toList();
    }
}
