package io.fanfare.local.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the state at the start, every ten seconds and at the end, so that a machine that goes down takes little with it. */
public final class Keeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final int SECONDS = 10;

    private final Path folder;
    private final Supplier<SavedState> state;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("keeper").daemon().factory());

    public Keeper(Path folder, Supplier<SavedState> state) {
        this.folder = folder;
        this.state = state;
        var _ = timer.scheduleWithFixedDelay(this::write, 0, SECONDS, TimeUnit.SECONDS);
    }

    private synchronized void write() {
        try {
            state.get().write(folder);
        } catch (IOException | RuntimeException fault) {
            LOG.error("the state cannot be kept in {}", folder, fault);
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        write();
    }
}
