package io.fanfare.report;

import io.fanfare.engagement.Hours;
import io.fanfare.engagement.Rules;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Where figures stand at this moment. */
public final class Standings {
    private final Hours hours;
    private final InstantSource clock;

    public Standings(Hours hours, InstantSource clock) {
        this.hours = hours;
        this.clock = clock;
    }

    /** Of figures that cover everything since then. */
    Standing since(@Nullable Instant from) {
        return of(new Standing.Window(from, clock.instant()));
    }

    Standing of(Standing.Window window) {
        return new Standing(window, Rules.VERSION, Freshness.of(hours.open(), clock.instant()));
    }
}
