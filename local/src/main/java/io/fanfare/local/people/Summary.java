package io.fanfare.local.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.local.people.FileParts.Part;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** What became of all parts together, with the lines of the file as it lies on the disk. */
final class Summary {
    private final List<Rejected> rejected = new ArrayList<>();
    private final TreeSet<String> dropped = new TreeSet<>();
    private int created;
    private int updated;
    private int unchanged;

    private record Rejected(int line, String field, String rule) {}

    void add(JsonNode answer, Part part) {
        created += answer.path("created").intValue();
        updated += answer.path("updated").intValue();
        unchanged += answer.path("unchanged").intValue();
        for (var row : answer.path("rejected")) {
            reject(
                    part.lineInFile(row.path("line").intValue()),
                    row.path("field").asText(""),
                    row.path("rule").asText());
        }
        answer.path("dropped").forEach(head -> dropped.add(head.asText()));
    }

    void reject(int line, String field, String rule) {
        rejected.add(new Rejected(line, field, rule));
    }

    void print(PrintStream out) {
        out.printf("created %d, updated %d, unchanged %d, rejected %d%n", created, updated, unchanged, rejected.size());
        if (!dropped.isEmpty()) {
            out.println("columns not taken over: " + String.join(", ", dropped));
        }
        rejected.stream()
                .sorted(Comparator.comparingInt(Rejected::line))
                .forEach(row -> out.printf("  line %d: %s %s%n", row.line, row.field, row.rule));
    }

    /** A refusal in one line; the gateway's own has a message alone. */
    static String problem(JsonNode body) {
        var title = body.path("title").asText(body.path("message").asText(""));
        var place = body.path("field").asText("") + " " + body.path("rule").asText("");
        return (title + " " + body.path("detail").asText("") + " " + place).strip();
    }
}
