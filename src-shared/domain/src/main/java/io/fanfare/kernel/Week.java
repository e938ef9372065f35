package io.fanfare.kernel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Pattern;

/** An ISO 8601 week, written {@code 2026-W47}. */
public record Week(int year, int number) implements Comparable<Week> {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-W(\\d{2})");

    public Week {
        if (number < 1 || number > lastOf(year)) {
            throw new IllegalArgumentException("week number must lie in 1 to 52, or to 53 in a long year");
        }
    }

    /** The week of that moment in UTC. */
    public static Week of(Instant moment) {
        return of(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    public static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Reads {@code 2026-W47}; anything else is an {@link IllegalArgumentException}. */
    public static Week parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("a week is written 2026-W47");
        }
        return new Week(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    public LocalDate monday() {
        return LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                .with(DayOfWeek.MONDAY);
    }

    /** The 28th of December always lies in the last week of its year. */
    private static int lastOf(int year) {
        return LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public Week previous() {
        return of(monday().minusWeeks(1));
    }

    public Week next() {
        return of(monday().plusWeeks(1));
    }

    @Override
    public int compareTo(Week other) {
        return monday().compareTo(other.monday());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-W%02d", year, number);
    }
}
