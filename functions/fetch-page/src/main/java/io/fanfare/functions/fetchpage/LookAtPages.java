package io.fanfare.functions.fetchpage;

import io.fanfare.aws.log.Log;
import io.fanfare.preview.PageLook;
import io.fanfare.preview.PageLook.Failure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** Looks at several pages at once; one that takes too long, with all its redirects, is left. */
final class LookAtPages {
    private final GuardedFetch fetch;
    private final Duration patience;
    private final LongSupplier nanos;

    /** @param nanos a clock that only moves on */
    LookAtPages(GuardedFetch fetch, Duration patience, LongSupplier nanos) {
        this.fetch = fetch;
        this.patience = patience;
        this.nanos = nanos;
    }

    /** In the order of the addresses. */
    Map<String, PageLook> look(List<String> addresses) {
        var workers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            return look(addresses, workers);
        } finally {
            // Not closed: that would wait for those that were left.
            workers.shutdownNow();
        }
    }

    private Map<String, PageLook> look(List<String> addresses, ExecutorService workers) {
        long end = nanos.getAsLong() + patience.toNanos();
        var running = new LinkedHashMap<String, Future<PageLook>>();
        addresses.forEach(address -> running.computeIfAbsent(address, it -> workers.submit(() -> fetch.look(it))));
        var looks = new LinkedHashMap<String, PageLook>();
        running.forEach((address, look) -> looks.put(address, within(look, end)));
        return looks;
    }

    private PageLook within(Future<PageLook> look, long end) {
        try {
            return look.get(Math.max(0, end - nanos.getAsLong()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return new PageLook.Failed(Failure.TOO_SLOW);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new PageLook.Unknown();
        } catch (ExecutionException fault) {
            // One page that nobody thought of does not hide what the others are.
            Log.fault(Objects.requireNonNullElse(fault.getCause(), fault));
            return new PageLook.Unknown();
        }
    }
}
