package io.fanfare.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** One hour in UTC, written {@code 2026-11-21T09}. */
public record Hour(Instant start) implements Comparable<Hour> {
    public Hour {
        if (!start.equals(start.truncatedTo(ChronoUnit.HOURS))) {
            throw new IllegalArgumentException("an hour starts on the hour");
        }
    }

    public static Hour of(Instant moment) {
        return new Hour(moment.truncatedTo(ChronoUnit.HOURS));
    }

    /** Reads {@code 2026-11-21T09}. */
    public static Hour parse(String text) {
        return new Hour(Instant.parse(text + ":00:00Z"));
    }

    public Instant end() {
        return start.plus(1, ChronoUnit.HOURS);
    }

    public Hour plus(long hours) {
        return new Hour(start.plus(hours, ChronoUnit.HOURS));
    }

    public LocalDate day() {
        return LocalDate.ofInstant(start, ZoneOffset.UTC);
    }

    /** 0 to 23. */
    public int ofDay() {
        return start.atZone(ZoneOffset.UTC).getHour();
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end());
    }

    @Override
    public int compareTo(Hour other) {
        return start.compareTo(other.start);
    }

    @Override
    public String toString() {
        return start.toString().substring(0, 13);
    }
}
