package io.fanfare.digest;

import io.fanfare.kernel.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which slots have come since the last run. */
public final class DueSlots {
    /** A digest that is later than this is left out: a Monday mail on Tuesday helps nobody. */
    private static final Duration LATEST = Duration.ofHours(12);

    private DueSlots() {}

    /**
     * The slots whose local start lies after the watermark and not after now, and at most twelve hours back, the earliest first. With the
     * watermark of each run where the one before ended, every start is found by exactly one run, whatever clocks do.
     */
    public static List<Due> between(Collection<DigestSlot> slots, Instant watermark, Instant now) {
        return slots.stream()
                .flatMap(slot -> starts(slot, now))
                .filter(due -> due.start().isAfter(watermark))
                .filter(due -> !due.start().isAfter(now))
                .filter(due -> isInTime(due.start(), now))
                .sorted(Comparator.comparing(Due::start)
                        .thenComparing(due -> due.slot().toString()))
                .toList();
    }

    /** Whether a digest of a slot that started then is still worth sending. */
    static boolean isInTime(Instant start, Instant now) {
        return !start.isBefore(now.minus(LATEST));
    }

    /** The starts near now. Two days either way cover every zone, and zones that once left out a day. */
    private static Stream<Due> starts(DigestSlot slot, Instant now) {
        var today = LocalDate.ofInstant(now, slot.zone());
        return today.minusDays(2)
                .datesUntil(today.plusDays(2))
                .filter(date -> date.getDayOfWeek() == slot.day())
                .map(date -> new Due(slot, slot.start(date), Week.of(date)));
    }

    /**
     * @param week of the slot's day on its own calendar, in which its digests are claimed
     */
    public record Due(DigestSlot slot, Instant start, Week week) {}
}
