package io.fanfare.aws.dynamo;

import java.time.Duration;

/** How long what was seen of people is kept. The page {@code /about-measuring} tells these very numbers. */
public final class Retention {
    /** Visits, page opens, arrivals of mails, what scanners look like. */
    public static final Duration TRACES = Duration.ofDays(35);
    /** What somebody did or said: intents, confirmations, "not for me", conversions, events of platforms. */
    public static final Duration DEEDS = Duration.ofDays(400);
    /** How many addresses were given at a door on a day. */
    public static final Duration VISITORS = Duration.ofDays(3);

    private Retention() {}
}
