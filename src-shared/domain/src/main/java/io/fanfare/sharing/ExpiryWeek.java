package io.fanfare.sharing;

import java.time.Duration;
import java.time.Instant;

/**
 * The last week in which a personal code works, counted modulo 256 from the Monday of 5 January 1970, so that it fits one byte. A code
 * lives a year at most, which keeps the count unambiguous.
 */
public record ExpiryWeek(int value) {
    private static final Instant FIRST_MONDAY = Instant.parse("1970-01-05T00:00:00Z");
    private static final int WRAP = 256;

    public ExpiryWeek {
        if (value < 0 || value >= WRAP) {
            throw new IllegalArgumentException("expiry week must lie in 0 to 255");
        }
    }

    /** The week that lies so many weeks (0 to 52) after that of the moment. */
    public static ExpiryWeek after(Instant moment, int weeks) {
        if (weeks < 0 || weeks > 52) {
            throw new IllegalArgumentException("a personal code lives 0 to 52 weeks");
        }
        return new ExpiryWeek((weekNumber(moment) + weeks) % WRAP);
    }

    public boolean isOver(Instant now) {
        int ahead = Math.floorMod(value - weekNumber(now), WRAP);
        return ahead > 52;
    }

    private static int weekNumber(Instant moment) {
        return Math.toIntExact(
                Math.floorDiv(Duration.between(FIRST_MONDAY, moment).toDays(), 7L));
    }
}
