package io.fanfare.local;

import io.fanfare.local.clock.LocalClock;
import java.nio.file.Path;
import java.time.Instant;

/** The tiny stack, moved by hand from a fixed moment. */
final class TinyCloud {
    static final Instant START = Instant.parse("2026-10-24T20:30:00Z");

    private TinyCloud() {}

    static EmbeddedCloud start() {
        return EmbeddedCloud.start(Options.of(Path.of("src/test/resources/tiny.yaml"))
                .withClock(LocalClock.heldAt(START))
                .byHand());
    }
}
