package io.fanfare.aws.dynamo;

import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Runs many small writes side by side: a write is a round trip, and nothing else waits meanwhile. */
final class InParallel {
    private static final int WIDTH = 16;

    private InParallel() {}

    /** Whether the step said yes for all of them; every step is run. A fault of any comes out once all have ended. */
    static <T> boolean all(Collection<T> parts, Predicate<T> step) {
        var tasks = parts.stream()
                .map(part -> (Callable<Boolean>) () -> step.test(part))
                .toList();
        try (var executor =
                Executors.newFixedThreadPool(WIDTH, Thread.ofVirtual().factory())) {
            boolean all = true;
            for (var task : executor.invokeAll(tasks)) {
                all &= task.get();
            }
            return all;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", interrupted);
        } catch (ExecutionException fault) {
            throw rethrow(Objects.requireNonNull(fault.getCause()));
        }
    }

    private static RuntimeException rethrow(Throwable cause) {
        return switch (cause) {
            case RuntimeException fault -> fault;
            case Error error -> throw error;
            default -> new IllegalStateException(cause);
        };
    }
}
