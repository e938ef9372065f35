package io.fanfare.local.lambda;

import io.fanfare.local.meter.Meter;
import io.fanfare.local.meter.MeteredCall;
import io.fanfare.local.template.Stack.Lambda;
import io.fanfare.testkit.Faults;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One function: as many instances as calls run at once, up to a limit; further calls wait their turn. */
public final class FunctionHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FunctionHost.class);

    private static final int ERRORS_KEPT = 10_000;

    private final Lambda function;
    private final String arn;
    private final Access access;
    private final InstantSource clock;
    private final ClassLoader resources;
    private final Semaphore slots;
    private final Meter meter;
    private volatile Storm storm = Storm.CALM;
    private final ConcurrentLinkedDeque<Instance> idle = new ConcurrentLinkedDeque<>();
    private final Alias alias = new Alias();
    private final ConcurrentLinkedDeque<Instant> errors = new ConcurrentLinkedDeque<>();

    FunctionHost(
            Lambda function,
            String arn,
            Access access,
            InstantSource clock,
            ClassLoader resources,
            int slots,
            Meter meter) {
        this.function = function;
        this.arn = arn;
        this.access = access;
        this.clock = clock;
        this.resources = resources;
        this.slots = new Semaphore(slots, true);
        this.meter = meter;
    }

    public Lambda function() {
        return function;
    }

    String arn() {
        return arn;
    }

    /** What goes wrong from here on. */
    public void meet(Storm weather) {
        storm = weather;
    }

    /** What goes wrong now. */
    public Storm storm() {
        return storm;
    }

    /** Another version takes that many of a hundred calls from here on. */
    public void shift(Version next, int percent) {
        alias.shift(next, percent);
    }

    /** The present version takes every call again. */
    public void shiftBack() {
        alias.shiftBack();
    }

    /** How many calls failed or ran out of time after the first moment and up to the last. */
    long errors(Instant after, Instant until) {
        return errors.stream()
                .filter(at -> at.isAfter(after) && !at.isAfter(until))
                .count();
    }

    /** Where what it uses is counted, under the function's name. */
    public Meter meter() {
        return meter;
    }

    /** Whether its role allows to call that function. */
    boolean mayInvoke(FunctionHost other) {
        return access.mayInvoke(other.arn);
    }

    /** Calls the function with JSON and waits for its answer. */
    public Answer invoke(String event) {
        return invoke(event.getBytes(StandardCharsets.UTF_8), Lineage.NONE);
    }

    /** @param lineage the chain that led to this call, without it */
    public Answer invoke(byte[] event, Lineage lineage) {
        slots.acquireUninterruptibly();
        try {
            var metered = new MeteredCall(meter, function.name());
            var answer = call(event, new CurrentCall.Call(access, lineage.then(function.id()), metered, storm));
            if (!(answer instanceof Answer.Returned)) {
                note(clock.instant());
            }
            return answer;
        } finally {
            slots.release();
        }
    }

    private void note(Instant error) {
        errors.addLast(error);
        if (errors.size() > ERRORS_KEPT) {
            errors.pollFirst();
        }
    }

    private Answer call(byte[] event, CurrentCall.Call call) {
        Instance instance;
        try {
            var warm = idle.pollFirst();
            instance = warm != null ? warm : Instance.start(function, clock, resources);
        } catch (RuntimeException | LinkageError fault) {
            LOG.error("{} does not start", function.id(), fault);
            return new Answer.Failed(fault);
        }
        var context = new CallContext(function, UUID.randomUUID().toString(), arn);
        var task = new FutureTask<>(() -> {
            CurrentCall.set(call);
            Thread.currentThread().setContextClassLoader(resources);
            return alias.call(event, same -> instance.call(same, context));
        });
        long began = System.nanoTime();
        var thread = Thread.ofVirtual().name(function.id()).start(task);
        try {
            var payload = task.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
            idle.addFirst(instance);
            return new Answer.Returned(payload);
        } catch (TimeoutException _) {
            LOG.error("{} timed out after {}", function.id(), function.timeout());
            thread.interrupt();
            instance.close();
            return new Answer.TimedOut();
        } catch (ExecutionException failed) {
            LOG.error("{} failed", function.id(), failed.getCause());
            if (failed.getCause() instanceof Faults.Crash) {
                instance.close();
            } else {
                idle.addFirst(instance);
            }
            return new Answer.Failed(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (InterruptedException fault) {
            thread.interrupt();
            instance.close();
            Thread.currentThread().interrupt();
            return new Answer.Failed(fault);
        } finally {
            call.metered().ended(function.memory(), System.nanoTime() - began, function.logsCalls());
        }
    }

    /** The Micronaut context of a warm instance; one is started when none is idle. */
    public ApplicationContext warmContext() {
        var warm = idle.pollFirst();
        var instance = warm != null ? warm : Instance.start(function, clock, resources);
        idle.addFirst(instance);
        return instance.context();
    }

    @Override
    public String toString() {
        return function.id();
    }

    /** Ends the instances that are idle; new ones start with the next calls. */
    @Override
    public void close() {
        for (var instance = idle.pollFirst(); instance != null; instance = idle.pollFirst()) {
            instance.close();
        }
    }
}
