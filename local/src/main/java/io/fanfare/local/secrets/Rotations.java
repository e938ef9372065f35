package io.fanfare.local.secrets;

import io.fanfare.local.engine.Timed;
import io.fanfare.local.lambda.Answer;
import io.fanfare.local.lambda.FunctionHost;
import io.fanfare.local.lambda.Lineage;
import io.fanfare.local.schedule.ScheduleExpression;
import io.fanfare.local.template.Stack.Rotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rotates secrets when their schedule says so, by calling the function with the four steps. A step that fails ends the rotation. */
public final class Rotations implements Timed {
    private static final List<String> STEPS = List.of("createSecret", "setSecret", "testSecret", "finishSecret");

    private final InstantSource clock;
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));

    public Rotations(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized void add(Rotation rotation, FunctionHost function) {
        var now = clock.instant();
        var expression = ScheduleExpression.parse(rotation.expression(), ZoneOffset.UTC, now);
        due.add(new Due(expression.after(now), rotation, function, expression));
    }

    @Override
    public synchronized @Nullable Instant nextDue() {
        var next = due.peek();
        return next == null ? null : next.at();
    }

    @Override
    public boolean runDue(boolean flush) {
        var did = false;
        for (var next = takeDue(); next != null; next = takeDue()) {
            did = true;
            rotate(next.rotation(), next.function());
        }
        return did;
    }

    /** Rotates a secret now, as an operator would ask for it. */
    public void rotate(String secretArn) {
        var wanted = find(secretArn);
        rotate(wanted.rotation(), wanted.function());
    }

    private synchronized Due find(String secretArn) {
        return due.stream()
                .filter(one -> one.rotation().secretArn().equals(secretArn))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this secret is not rotated"));
    }

    private synchronized @Nullable Due takeDue() {
        var next = due.peek();
        var now = clock.instant();
        if (next == null || next.at().isAfter(now)) {
            return null;
        }
        due.remove();
        due.add(new Due(next.expression().after(now), next.rotation(), next.function(), next.expression()));
        return next;
    }

    private static void rotate(Rotation rotation, FunctionHost function) {
        var token = UUID.randomUUID().toString();
        for (var step : STEPS) {
            var event = "{\"Step\":\"%s\",\"SecretId\":\"%s\",\"ClientRequestToken\":\"%s\"}"
                    .formatted(step, rotation.secretArn(), token);
            if (!(function.invoke(event.getBytes(StandardCharsets.UTF_8), Lineage.NONE) instanceof Answer.Returned)) {
                return;
            }
        }
    }

    private record Due(Instant at, Rotation rotation, FunctionHost function, ScheduleExpression expression) {}
}
