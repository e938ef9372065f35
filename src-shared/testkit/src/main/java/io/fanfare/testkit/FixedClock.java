package io.fanfare.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class FixedClock implements InstantSource {
    private volatile Instant now;

    public FixedClock(Instant now) {
        this.now = now;
    }

    /** A clock that stands at a moment in ISO-8601. */
    public static FixedClock at(String now) {
        return new FixedClock(Instant.parse(now));
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant moment) {
        now = moment;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }
}
