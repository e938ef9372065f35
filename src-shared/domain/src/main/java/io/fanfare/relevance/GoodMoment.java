package io.fanfare.relevance;

import io.fanfare.campaign.Campaign;
import io.fanfare.people.Employee;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A moment to share at that is proposed to a person: a working hour on their own clock within a week of the moment from which they get it, another for each, so that
 * networks do not see everybody post at once. It is a hint that nothing depends on.
 */
public final class GoodMoment {
    private static final int FIRST_HOUR = 9;
    private static final int LAST_HOUR = 16;
    private static final int DAYS = 7;

    private GoodMoment() {}

    /** The same each time; empty before the launch, where the window holds no working hour, or when the moment has passed. */
    public static Optional<LocalDateTime> of(Campaign campaign, Employee person, Instant now) {
        var launch = campaign.launch();
        if (launch == null) {
            return Optional.empty();
        }
        var from = campaign.conduct()
                .from(launch.at(), person.profile())
                .atZone(person.profile().zone());
        var hours = from.toLocalDate()
                .datesUntil(from.toLocalDate().plusDays(DAYS))
                .filter(GoodMoment::isWorkingDay)
                .flatMap(day -> hours(day, from))
                .filter(hour -> hour.toInstant().isBefore(campaign.endsAt()))
                .toList();
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        long spread = mixed(
                ((long) campaign.id().value() << Integer.SIZE) + person.id().value());
        return Optional.of(hours.get((int) Math.floorMod(spread, (long) hours.size())))
                .filter(hour -> hour.toInstant().isAfter(now))
                .map(ZonedDateTime::toLocalDateTime);
    }

    private static Stream<ZonedDateTime> hours(LocalDate day, ZonedDateTime from) {
        return IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR)
                .mapToObj(hour -> day.atTime(hour, 0).atZone(from.getZone()))
                .filter(hour -> hour.isAfter(from));
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The finalizer of SplitMix64: numbers that follow one another end far apart. */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
