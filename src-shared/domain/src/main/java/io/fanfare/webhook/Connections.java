package io.fanfare.webhook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The connections of this deployment: who may call which webhook, and with which secrets. Written as one flat object,
 * {@code "<connection id>": "<provider> <secret> [<secret>] [<name>:<value>]…"}; two secrets are live while one takes over from the other.
 * Names are {@code verify} (Meta's verify token) and {@code app.<application id>} (the secret of another LinkedIn application of ours that
 * uses the same webhook).
 */
public final class Connections {
    /** No secret of a platform holds a colon; neither hex nor base64 has one. */
    private static final Pattern NAMED = Pattern.compile("(verify|app\\.[A-Za-z0-9_-]{1,64}):(\\S+)");

    private final Map<String, String> byId;

    public Connections(Map<String, String> byId) {
        this.byId = Map.copyOf(byId);
    }

    /** The connection of that id when it belongs to that provider and has a secret. */
    public Optional<Connection> find(String provider, String id) {
        return Optional.ofNullable(byId.get(id))
                .map(text -> List.of(text.strip().split("\\s+")))
                .filter(words -> words.getFirst().equals(provider))
                .map(words -> connection(id, words.subList(1, words.size())))
                .filter(connection -> !connection.secrets().isEmpty());
    }

    private static Connection connection(String id, List<String> words) {
        var secrets = new ArrayList<String>();
        var named = new HashMap<String, String>();
        for (var word : words) {
            var match = NAMED.matcher(word);
            if (match.matches()) {
                named.put(match.group(1), match.group(2));
            } else {
                secrets.add(word);
            }
        }
        return new Connection(id, secrets, named);
    }
}
