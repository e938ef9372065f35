package io.fanfare.local.pages;

import static io.fanfare.local.pages.Html.escape;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fanfare.local.sqs.Queues;
import io.fanfare.local.sqs.Queues.Queue;
import java.util.stream.Collectors;

/** What lies in the queues. */
final class QueuePages {
    private static final ObjectMapper JSON = new ObjectMapper();

    private QueuePages() {}

    static String one(Queue queue) {
        var messages = queue.peek().stream()
                .map(message -> "<tr><td>" + escape(message.sent().toString()) + "</td><td>"
                        + escape(message.visible().toString()) + "</td><td class=\"n\">" + message.receives()
                        + "</td><td><pre>"
                        + escape(message.body()) + "</pre></td></tr>")
                .collect(Collectors.joining());
        return Html.page(queue.spec().id(), messages.isEmpty() ? "<p>It is empty.</p>" : """
                <div class="card"><table><thead><tr><th>Sent</th><th>Can be received from</th><th>Received</th><th>Body</th></tr></thead>
                <tbody>%s</tbody></table></div>
                """.formatted(messages));
    }

    static ArrayNode json(Queues queues) {
        var list = JSON.createArrayNode();
        for (var queue : queues.all()) {
            var one = list.addObject();
            one.put("id", queue.spec().id()).put("name", queue.spec().name()).put("url", queue.url());
            var redrive = queue.spec().redrive();
            if (redrive != null) {
                one.put(
                        "deadLetters",
                        queues.byArn(redrive.deadLetterArn()).spec().id());
            }
            var messages = one.put("depth", queue.depth()).putArray("messages");
            for (var message : queue.peek()) {
                messages.addObject()
                        .put("id", message.id())
                        .put("sent", message.sent().toString())
                        .put("visible", message.visible().toString())
                        .put("receives", message.receives())
                        .put("body", message.body());
            }
        }
        return list;
    }
}
