package io.fanfare.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The cloud's time, in whole milliseconds: real time plus an offset, or a moment at which it is held. It never runs backwards. */
public final class LocalClock implements InstantSource {
    private final InstantSource real;
    private Duration offset;
    private @Nullable Instant held;

    private LocalClock(InstantSource real, Duration offset, @Nullable Instant held) {
        this.real = real;
        this.offset = offset;
        this.held = held;
    }

    /** Runs with real time, {@code offset} ahead of it. */
    public static LocalClock running(Duration offset) {
        return new LocalClock(InstantSource.system(), offset, null);
    }

    /** Stands at a moment until it is moved. */
    public static LocalClock heldAt(Instant moment) {
        return new LocalClock(InstantSource.system(), Duration.ZERO, moment.truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public synchronized Instant instant() {
        var now = held;
        return now != null ? now : real.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    /** How far ahead of real time the clock is. */
    public synchronized Duration offset() {
        return held == null ? offset : Duration.between(real.instant(), instant());
    }

    public synchronized boolean isHeld() {
        return held != null;
    }

    /** Lets a running clock start where an earlier run stopped, if that is further ahead. */
    public synchronized void catchUp(Duration lead) {
        if (held == null && lead.compareTo(offset) > 0) {
            offset = lead;
        }
    }

    /** Stops the clock where it is. */
    public synchronized void hold() {
        held = instant();
    }

    /** Lets the clock run on from where it is. */
    public synchronized void release() {
        offset = offset();
        held = null;
    }

    /** Moves a held clock on; a moment in its past leaves it where it is. */
    public synchronized void moveTo(Instant moment) {
        var now = held;
        if (now == null) {
            throw new IllegalStateException("only a held clock can be moved");
        }
        if (moment.isAfter(now)) {
            held = moment.truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
