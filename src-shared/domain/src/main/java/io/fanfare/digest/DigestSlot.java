package io.fanfare.digest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * An hour of a weekday on the clocks of a zone, when the digests of the people there go out.
 *
 * @param hour 0 to 23
 */
public record DigestSlot(ZoneId zone, DayOfWeek day, int hour) {
    public DigestSlot {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("an hour of the day lies in 0 to 23");
        }
    }

    /** Reads {@code Europe/Amsterdam#MONDAY#08}; empty for anything else. */
    public static Optional<DigestSlot> parse(String text) {
        var parts = text.split("#", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new DigestSlot(ZoneId.of(parts[0]), DayOfWeek.valueOf(parts[1]), Integer.parseInt(parts[2])));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * When the slot starts on that day, which is one of its weekday. Each day has one start: an hour that clocks skip starts when they
     * have skipped it, an hour that they repeat starts the first time.
     */
    public Instant start(LocalDate date) {
        return date.atTime(hour, 0).atZone(zone).toInstant();
    }

    /** As in the table: {@code Europe/Amsterdam#MONDAY#08}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s#%s#%02d", zone.getId(), day, hour);
    }
}
