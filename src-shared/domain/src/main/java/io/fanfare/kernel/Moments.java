package io.fanfare.kernel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How moments are written wherever they must sort as text. */
public final class Moments {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Moments() {}

    /** ISO-8601 in UTC, always with three decimals: {@code 2026-11-21T09:05:00.000Z}. */
    public static String text(Instant moment) {
        return MILLIS.format(moment);
    }
}
