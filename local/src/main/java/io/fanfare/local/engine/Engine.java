package io.fanfare.local.engine;

import io.fanfare.local.clock.LocalClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves everything in the cloud that moves by itself: on a running clock as time passes, on {@link #advance} step by step, from one due
 * moment to the next, with the queues idle in between.
 */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final LocalClock clock;
    private final List<Timed> parts;
    /** Whoever holds it moves the cloud; no two do at once. */
    private final ReentrantLock helm = new ReentrantLock(true);

    private final ReentrantLock bell = new ReentrantLock();
    private final Condition rung = bell.newCondition();
    private long rings;
    private volatile boolean open = true;
    private @Nullable Thread live;

    /** @param parts in the order in which they act on what is due at the same moment */
    public Engine(LocalClock clock, List<Timed> parts) {
        this.clock = clock;
        this.parts = List.copyOf(parts);
    }

    /** Something changed: look again. Never waits. */
    public void ring() {
        bell.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            bell.unlock();
        }
    }

    /** Starts to work as time passes; a second start changes nothing. */
    public synchronized void start() {
        if (live != null) {
            return;
        }
        live = Thread.ofPlatform().name("engine").daemon().start(this::live);
    }

    /**
     * Works until nothing is left to do at the present moment.
     *
     * @param flush batching windows count as over
     */
    public void settle(boolean flush) {
        helm.lock();
        try {
            while (open) {
                var seen = rings();
                var did = runDue(flush);
                if (!did && running() == 0 && seen == rings()) {
                    return;
                }
                if (!did) {
                    waitForRing(seen, LONGEST_WAIT);
                }
            }
        } finally {
            helm.unlock();
        }
    }

    /** Moves the clock on, and on the way does everything that falls due, each at its own moment. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock does not run backwards");
        }
        helm.lock();
        var stood = clock.isHeld();
        try {
            clock.hold();
            var target = clock.instant().plus(by);
            settle(false);
            for (var next = nextDue(); open && next != null && !next.isAfter(target); next = nextDue()) {
                clock.moveTo(next);
                settle(false);
            }
            clock.moveTo(target);
            settle(false);
        } finally {
            if (!stood) {
                clock.release();
            }
            helm.unlock();
        }
    }

    private void live() {
        while (open) {
            var seen = rings();
            boolean did;
            helm.lock();
            try {
                did = runDue(false);
            } catch (RuntimeException fault) {
                LOG.error("the engine stumbled", fault);
                did = false;
            } finally {
                helm.unlock();
            }
            if (!did) {
                var next = nextDue();
                var wait = next == null ? LONGEST_WAIT : Duration.between(clock.instant(), next);
                waitForRing(seen, wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
            }
        }
    }

    private boolean runDue(boolean flush) {
        var did = false;
        for (var part : parts) {
            did |= part.runDue(flush);
        }
        return did;
    }

    private int running() {
        return parts.stream().mapToInt(Timed::running).sum();
    }

    /** The next moment after now; what is due already but waits for a free place is not counted. */
    private @Nullable Instant nextDue() {
        var now = clock.instant();
        return parts.stream()
                .map(Timed::nextDue)
                .filter(Objects::nonNull)
                .filter(due -> due.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private long rings() {
        bell.lock();
        try {
            return rings;
        } finally {
            bell.unlock();
        }
    }

    private void waitForRing(long seen, Duration longest) {
        bell.lock();
        try {
            var left = longest.toNanos();
            while (open && rings == seen && left > 0) {
                left = rung.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            open = false;
        } finally {
            bell.unlock();
        }
    }

    @Override
    public void close() {
        open = false;
        ring();
        var thread = live;
        if (thread != null) {
            try {
                thread.join(LONGEST_WAIT.multipliedBy(10));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
