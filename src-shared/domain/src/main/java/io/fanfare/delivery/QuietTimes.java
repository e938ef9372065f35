package io.fanfare.delivery;

import io.fanfare.campaign.Campaign.Priority;
import io.fanfare.people.Profile;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When mails of campaigns wait, on each person's own clock. A digest comes at the hour that the person chose.
 *
 * @param from the hour at which quiet begins, 0 to 23
 * @param until the hour at which it ends; the same hour for a day without quiet
 * @param days quiet from beginning to end
 * @param holidays by country
 */
public record QuietTimes(int from, int until, Set<DayOfWeek> days, Map<String, Holidays> holidays) {
    /** Mails go at any time. */
    public static final QuietTimes NONE = new QuietTimes(0, 0, Set.of(), Map.of());

    /** More steps than this are a mistake in the settings, and a mail does not wait for ever. */
    private static final int LONGEST = 14;

    public QuietTimes {
        days = Set.copyOf(days);
        holidays = Map.copyOf(holidays);
    }

    /**
     * The first moment from that one on at which such a mail may reach the person. Urgent ones wait for a working day alone, those of the
     * health probe for nothing.
     */
    public Instant next(Instant moment, Profile person, Priority priority) {
        return person.isProbe() ? moment : next(moment, person.zone(), person.country(), priority);
    }

    /** The same for anybody of that country by that clock. */
    public Instant next(Instant moment, ZoneId zone, String country, Priority priority) {
        var local = moment.atZone(zone);
        for (int step = 0; step < LONGEST; step++) {
            if (isOff(local.toLocalDate(), country)) {
                local = morning(local.plusDays(1));
            } else if (priority == Priority.NORMAL && isQuiet(local.getHour())) {
                local = morning(local.getHour() < until ? local : local.plusDays(1));
            } else {
                break;
            }
        }
        return local.toInstant();
    }

    /** How long a mail that could go now waits, at most as long as the queue holds a message back; zero when it may go. */
    public Duration wait(Instant now, Profile person, Priority priority) {
        var rest = Duration.between(now, next(now, person, priority));
        return rest.compareTo(PostponedMails.LONGEST) > 0 ? PostponedMails.LONGEST : rest;
    }

    private ZonedDateTime morning(ZonedDateTime day) {
        return day.toLocalDate().atTime(LocalTime.of(until, 0)).atZone(day.getZone());
    }

    private boolean isOff(LocalDate day, String country) {
        var ofCountry = holidays.get(country);
        return days.contains(day.getDayOfWeek()) || ofCountry != null && ofCountry.contains(day);
    }

    private boolean isQuiet(int hour) {
        return from <= until ? from <= hour && hour < until : hour >= from || hour < until;
    }

    /**
     * Reads what settings say; anything else is an {@link IllegalArgumentException}.
     *
     * @param times {@code 20-07 SATURDAY SUNDAY}, or {@code NONE}
     * @param holidays {@code BE 07-21 2027-04-05} for each country
     */
    public static QuietTimes parse(String times, List<String> holidays) {
        var ofCountries = holidays(holidays);
        if (times.strip().equals("NONE")) {
            return new QuietTimes(0, 0, Set.of(), ofCountries);
        }
        var words = times.strip().split("\\s+");
        var hours = words[0].split("-", -1);
        if (hours.length != 2) {
            throw new IllegalArgumentException("quiet times are written 20-07 SATURDAY SUNDAY");
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(words).skip(1).map(DayOfWeek::valueOf).forEach(days::add);
        return new QuietTimes(hour(hours[0]), hour(hours[1]), days, ofCountries);
    }

    private static int hour(String text) {
        int hour = Integer.parseInt(text);
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("an hour of the day lies in 0 to 23");
        }
        return hour;
    }

    private static Map<String, Holidays> holidays(List<String> parts) {
        var holidays = new HashMap<String, Holidays>();
        for (var part : parts) {
            var words = part.strip().split("\\s+");
            if (words.length > 1) {
                holidays.put(words[0], Holidays.parse(Arrays.asList(words).subList(1, words.length)));
            }
        }
        return holidays;
    }

    /** Days off, of each year or of one. */
    public record Holidays(Set<MonthDay> yearly, Set<LocalDate> once) {
        public Holidays {
            yearly = Set.copyOf(yearly);
            once = Set.copyOf(once);
        }

        boolean contains(LocalDate day) {
            return once.contains(day) || yearly.contains(MonthDay.from(day));
        }

        private static Holidays parse(Iterable<String> days) {
            var yearly = new HashSet<MonthDay>();
            var once = new HashSet<LocalDate>();
            for (var day : days) {
                try {
                    if (day.length() == "12-25".length()) {
                        yearly.add(MonthDay.parse("--" + day));
                    } else {
                        once.add(LocalDate.parse(day));
                    }
                } catch (DateTimeException wrong) {
                    throw new IllegalArgumentException("a holiday is written 12-25 or 2027-04-05", wrong);
                }
            }
            return new Holidays(yearly, once);
        }
    }
}
