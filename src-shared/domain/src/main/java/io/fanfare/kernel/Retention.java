package io.fanfare.kernel;

import java.time.Duration;
import java.time.Instant;

/** How long rows are kept that end by themselves. docs/privacy.md says what each is for; a test holds the two together. */
public enum Retention {
    /** Hits, arrivals, landings, scanners: hours are judged again for 28 days. */
    TRACES(Duration.ofDays(35)),
    /** What a visitor's hash is made with. */
    SALTS(Duration.ofDays(2)),
    /** Intents, confirmations, platforms' reports, conversions: a year of figures and the month after it. */
    DEEDS(Duration.ofDays(400)),
    /** A link to one's data, which itself works for a quarter of an hour. */
    DATA_LINKS(Duration.ofDays(1)),
    /** How many addresses were given at a door on a day: so many, and no more, are let in. */
    VISITORS(Duration.ofDays(3)),
    /** Mails that bounced softly: five within 30 days stop the next ones. */
    SOFT_BOUNCES(Duration.ofDays(60)),
    /** That somebody had switched tracking off: dead letters of that time live for two weeks. */
    TRACKING_SWITCHED(Duration.ofDays(20));

    private final Duration time;

    Retention(Duration time) {
        this.time = time;
    }

    public Duration time() {
        return time;
    }

    /** In seconds of the epoch, as a row's {@code ttl} has it. */
    public long end(Instant from) {
        return from.plus(time).getEpochSecond();
    }
}
