package io.fanfare.local.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A cron expression of EventBridge Scheduler: minutes, hours, day of month, month, day of week (SUN is 1), year, on the clock of a zone.
 * An hour that does not exist is skipped, an hour that comes twice ticks once. L, W and # are not known.
 */
record CronExpression(
        CronField minutes,
        CronField hours,
        CronField days,
        CronField months,
        CronField weekdays,
        CronField years,
        ZoneId zone)
        implements ScheduleExpression {
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> WEEKDAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final int LAST_YEAR = 2199;

    static CronExpression parse(String text, ZoneId zone) {
        var fields = text.strip().split("\\s+");
        if (fields.length != 6) {
            throw new IllegalArgumentException("a cron expression has six fields: " + text);
        }
        if (!fields[2].equals("?") && !fields[4].equals("?")) {
            throw new IllegalArgumentException("one of day of month and day of week must be ?: " + text);
        }
        return new CronExpression(
                CronField.parse(fields[0], 0, 59, List.of()),
                CronField.parse(fields[1], 0, 23, List.of()),
                CronField.parse(fields[2], 1, 31, List.of()),
                CronField.parse(fields[3], 1, 12, MONTHS),
                CronField.parse(fields[4], 1, 7, WEEKDAYS),
                CronField.parse(fields[5], 1970, LAST_YEAR, List.of()),
                zone);
    }

    @Override
    public Instant after(Instant moment) {
        for (var day = LocalDate.ofInstant(moment, zone); day.getYear() <= LAST_YEAR; day = day.plusDays(1)) {
            if (matches(day)) {
                for (int hour = hours.values().nextSetBit(0);
                        hour >= 0;
                        hour = hours.values().nextSetBit(hour + 1)) {
                    for (int minute = minutes.values().nextSetBit(0);
                            minute >= 0;
                            minute = minutes.values().nextSetBit(minute + 1)) {
                        var local = day.atTime(LocalTime.of(hour, minute));
                        // With no offset the clocks went forward over it; with two, the first is taken.
                        var offsets = zone.getRules().getValidOffsets(local);
                        if (!offsets.isEmpty()) {
                            var tick = local.toInstant(offsets.getFirst());
                            if (tick.isAfter(moment)) {
                                return tick;
                            }
                        }
                    }
                }
            }
        }
        throw new IllegalStateException("the schedule never ticks again");
    }

    private boolean matches(LocalDate day) {
        return years.matches(day.getYear())
                && months.matches(day.getMonthValue())
                && days.matches(day.getDayOfMonth())
                && weekdays.matches(day.getDayOfWeek().getValue() % 7 + 1);
    }
}
