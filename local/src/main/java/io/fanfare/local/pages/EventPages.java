package io.fanfare.local.pages;

import static io.fanfare.local.pages.Html.escape;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fanfare.local.events.EventsStandIn.Told;
import java.util.List;
import java.util.stream.Collectors;

/** What was told on the stack's bus. */
final class EventPages {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventPages() {}

    static String list(List<Told> events) {
        var rows = events.stream()
                .map(told -> "<tr><td>" + escape(told.at().toString()) + "</td><td>"
                        + escape(told.event().path("detail-type").asText()) + "</td><td><pre>"
                        + escape(told.event().path("detail").toPrettyString()) + "</pre></td></tr>")
                .collect(Collectors.joining());
        return Html.page("Events", rows.isEmpty() ? "<p>Nothing was told yet.</p>" : """
                <p>The newest first. An event may be told more than once: its id in the detail tells doubles.</p>
                <div class="card"><table><thead><tr><th>Told</th><th>Type</th><th>Detail</th></tr></thead><tbody>%s</tbody></table></div>
                """.formatted(rows));
    }

    static ArrayNode json(List<Told> events) {
        var list = JSON.createArrayNode();
        events.forEach(told -> list.addObject()
                .put("at", told.at().toString())
                .put("bus", told.bus())
                .set("event", told.event()));
        return list;
    }
}
