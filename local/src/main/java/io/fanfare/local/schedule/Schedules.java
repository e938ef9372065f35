package io.fanfare.local.schedule;

import io.fanfare.local.engine.Timed;
import io.fanfare.local.lambda.Answer;
import io.fanfare.local.lambda.FunctionHost;
import io.fanfare.local.lambda.Lineage;
import io.fanfare.local.meter.Unit;
import io.fanfare.local.template.Stack.Schedule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ticks the functions' schedules in order. Scheduler calls asynchronously, so a call that fails is tried twice more where the function
 * does not say otherwise, a minute and then two minutes later. A tick that was due long ago, because the machine slept, comes once.
 */
public final class Schedules implements Timed {
    private final InstantSource clock;
    private final String region;
    private final String account;
    private final BiConsumer<String, String> queues;
    private final List<Ticker> tickers = new ArrayList<>();
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
    private int order;

    /** @param queues takes the ARN of a queue and a message for it */
    public Schedules(InstantSource clock, String region, String account, BiConsumer<String, String> queues) {
        this.clock = clock;
        this.region = region;
        this.account = account;
        this.queues = queues;
    }

    public synchronized void add(Schedule schedule, FunctionHost function) {
        var now = clock.instant();
        var expression = ScheduleExpression.parse(schedule.expression(), ZoneId.of(schedule.zone()), now);
        var ticker = new Ticker(schedule, function, expression);
        tickers.add(ticker);
        due.add(new Due(expression.after(now), order++, ticker, 0));
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
            run(next);
        }
        return did;
    }

    private synchronized @Nullable Due takeDue() {
        var next = due.peek();
        var now = clock.instant();
        if (next == null || next.at().isAfter(now)) {
            return null;
        }
        due.remove();
        if (next.tries() == 0) {
            due.add(new Due(next.ticker().expression().after(now), order++, next.ticker(), 0));
        }
        return next;
    }

    private void run(Due tick) {
        var schedule = tick.ticker().schedule();
        var input = schedule.input() == null ? ownEvent(schedule, tick.at()) : fill(schedule.input(), tick.at());
        var function = tick.ticker().function();
        function.meter().add(function.function().name(), Unit.TICK, 1);
        var answer = function.invoke(input.getBytes(StandardCharsets.UTF_8), Lineage.NONE);
        var deadLetters = function.function().deadLetters();
        if (answer instanceof Answer.Returned) {
            return;
        }
        if (tick.tries() + 1 < function.function().tries()) {
            synchronized (this) {
                var later = clock.instant().plus(Duration.ofMinutes(tick.tries() + 1));
                due.add(new Due(later, order++, tick.ticker(), tick.tries() + 1));
            }
        } else if (deadLetters != null) {
            queues.accept(deadLetters, input);
        }
    }

    private static String fill(String input, Instant at) {
        return input.replace("<aws.scheduler.scheduled-time>", at.toString())
                .replace("<aws.scheduler.execution-id>", UUID.randomUUID().toString())
                .replace("<aws.scheduler.attempt-number>", "1");
    }

    /** What Scheduler sends when a schedule has no Input; the detail is a text, not an object. */
    private String ownEvent(Schedule schedule, Instant at) {
        return """
                {"version":"0","id":"%s","detail-type":"Scheduled Event","source":"aws.scheduler","account":"%s","time":"%s",\
                "region":"%s","resources":["arn:aws:scheduler:%s:%s:schedule/default/%s"],"detail":"{}"}""".formatted(UUID.randomUUID(), account, at, region, region, account, schedule.name());
    }

    private record Ticker(Schedule schedule, FunctionHost function, ScheduleExpression expression) {}

    private record Due(Instant at, int order, Ticker ticker, int tries) {}
}
