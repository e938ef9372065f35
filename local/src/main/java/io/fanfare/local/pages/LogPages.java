package io.fanfare.local.pages;

import static io.fanfare.local.pages.Html.escape;

import io.fanfare.local.logs.Logs;
import java.util.stream.Collectors;

/** What functions logged and counted. */
final class LogPages {
    private static final int SHOWN = 500;

    private LogPages() {}

    /** @param correlation shows the lines of one chain alone; empty for the last of all */
    static String list(Logs logs, String correlation) {
        var sums = logs.metrics().entrySet().stream()
                .map(sum -> "<tr><td>" + escape(sum.getKey()) + "</td><td class=\"n\">" + sum.getValue() + "</td></tr>")
                .collect(Collectors.joining());
        var lines = correlation.isEmpty()
                ? logs.last(SHOWN).stream()
                : logs.all().stream()
                        .filter(line -> line.path("correlation").asText().equals(correlation))
                        .map(Object::toString);
        return Html.page(
                "Logs and metrics", """
                <div class="card"><table><thead><tr><th>Metric</th><th>Sum</th></tr></thead><tbody>%s</tbody></table></div>
                <p class="muted">The last %d lines. Add <code>?correlation=…</code> to follow one chain.</p>
                <div class="card"><pre>%s</pre></div>
                """.formatted(sums, SHOWN, escape(lines.collect(Collectors.joining("\n")))));
    }
}
