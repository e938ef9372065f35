package io.fanfare.bench;

import io.fanfare.aws.json.Json;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.ops.DeadLetters;
import io.fanfare.local.ops.ReplaySpill;
import io.fanfare.local.sqs.QueueMirror.Waiting;
import io.fanfare.local.sqs.Queues.Queue;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Brings back what a storm left behind, with an operator's own commands. */
final class ChaosOperator {
    private static final String ALL_AT_ONCE = "1000";

    private final EmbeddedCloud cloud;
    private final ChaosStorm storm;
    private final PrintStream out = new PrintStream(java.io.OutputStream.nullOutputStream(), false);
    private final Set<String> spilled = new LinkedHashSet<>();
    private final Set<String> faulted = new HashSet<>();
    private long linesRead;
    private int replayed;
    private int deadLetters;
    private int explained;

    ChaosOperator(EmbeddedCloud cloud, ChaosStorm storm) {
        this.cloud = cloud;
        this.storm = storm;
    }

    int replayed() {
        return replayed;
    }

    /** Messages that failed as often as they may. */
    int deadLetters() {
        return deadLetters;
    }

    /** Those of them whose fault is in their function's log, or whose last call died. */
    int explained() {
        return explained;
    }

    /** Reads on in the logs, which keep no line for ever. */
    void readLogs() {
        long count = cloud.logs().count();
        for (var line : cloud.logs().last(Math.toIntExact(count - linesRead))) {
            if (line.contains("\"event\":\"spill\"")) {
                spilled.add(line);
            } else if (line.contains("\"event\":\"fault\"")) {
                faulted.add(Json.tree(line).path("request").asText());
            }
        }
        linesRead = count;
    }

    void replaySpill() throws IOException {
        readLogs();
        var outcome = ReplaySpill.of(cloud, spilled);
        if (outcome.unreadable() > 0) {
            throw new IllegalStateException(outcome.unreadable() + " spilled lines cannot be read");
        }
        replayed += outcome.replayed();
        spilled.clear();
    }

    void redrive() {
        readLogs();
        for (var queue : waiting()) {
            for (var letter : queue.peek()) {
                deadLetters++;
                explained += isExplained(letter) ? 1 : 0;
            }
            DeadLetters.redrive(List.of("--queue", queue.spec().name(), "--rate", ALL_AT_ONCE, "--apply"), out);
        }
    }

    /** Redelivered or moved, a message keeps its id, under which its function logged the fault; a killed one could log nothing. */
    private boolean isExplained(Waiting letter) {
        return faulted.contains(letter.id()) || storm.wasUnanswered(letter.id());
    }

    /** What is still dead. */
    int left() {
        return waiting().stream().mapToInt(Queue::depth).sum();
    }

    /** Ticks at which a function failed are none of them: the next tick does what is due, and nothing is sent again. */
    private List<Queue> waiting() {
        return cloud.queues().all().stream()
                .filter(queue -> queue.spec().id().endsWith("DeadLetters"))
                .filter(queue -> !queue.spec().id().equals("SchedulesDeadLetters"))
                .filter(queue -> queue.depth() > 0)
                .toList();
    }
}
