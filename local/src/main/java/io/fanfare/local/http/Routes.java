package io.fanfare.local.http;

import io.fanfare.local.lambda.FunctionHost;
import io.fanfare.local.template.Stack.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request: the declared method alone (HEAD is not GET), literal segments before parameters. */
final class Routes {
    private final List<Entry> entries = new ArrayList<>();

    void add(Route route, FunctionHost function) {
        entries.add(new Entry(route, function, List.of(route.path().substring(1).split("/", -1))));
    }

    /** @param path decoded, beginning with a slash */
    Optional<Match> find(String method, String path) {
        var segments = path.substring(1).split("/", -1);
        Match best = null;
        int bestScore = -1;
        for (var entry : entries) {
            if (!entry.route().method().equals(method)
                    && !entry.route().method().equals("ANY")) {
                continue;
            }
            var parameters = entry.match(segments);
            int score = entry.score() * 2 + (entry.route().method().equals("ANY") ? 0 : 1);
            if (parameters.isPresent() && score > bestScore) {
                best = new Match(entry.route(), entry.function(), parameters.get());
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** @param parameters values of the path's parameters by name */
    record Match(Route route, FunctionHost function, Map<String, String> parameters) {
        String key() {
            return route.method() + " " + route.path();
        }
    }

    private record Entry(Route route, FunctionHost function, List<String> pattern) {
        Optional<Map<String, String>> match(String[] segments) {
            var parameters = new LinkedHashMap<String, String>();
            for (int at = 0; at < pattern.size(); at++) {
                var part = pattern.get(at);
                if (part.endsWith("+}")) {
                    if (at >= segments.length) {
                        return Optional.empty();
                    }
                    parameters.put(
                            part.substring(1, part.length() - 2),
                            String.join("/", List.of(segments).subList(at, segments.length)));
                    return Optional.of(parameters);
                }
                if (at >= segments.length) {
                    return Optional.empty();
                }
                if (part.startsWith("{")) {
                    if (segments[at].isEmpty()) {
                        return Optional.empty();
                    }
                    parameters.put(part.substring(1, part.length() - 1), segments[at]);
                } else if (!part.equals(segments[at])) {
                    return Optional.empty();
                }
            }
            return pattern.size() == segments.length ? Optional.of(parameters) : Optional.empty();
        }

        /** Literal segments count more than parameters, and those more than a greedy one. */
        int score() {
            return pattern.stream()
                    .mapToInt(part -> part.endsWith("+}") ? 0 : part.startsWith("{") ? 1 : 3)
                    .sum();
        }
    }
}
