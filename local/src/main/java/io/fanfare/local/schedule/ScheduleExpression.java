package io.fanfare.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** When a schedule ticks. */
public sealed interface ScheduleExpression permits CronExpression, ScheduleExpression.Rate {
    Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|minutes|hour|hours|day|days)\\)");

    /** The first tick after a moment. */
    Instant after(Instant moment);

    /** @param start the moment the schedule was made, from which rates count */
    static ScheduleExpression parse(String expression, ZoneId zone, Instant start) {
        var rate = RATE.matcher(expression);
        if (rate.matches()) {
            var count = Long.parseLong(rate.group(1));
            var unit = switch (rate.group(2).charAt(0)) {
                case 'm' -> Duration.ofMinutes(1);
                case 'h' -> Duration.ofHours(1);
                default -> Duration.ofDays(1);
            };
            return new Rate(start, unit.multipliedBy(count));
        }
        if (expression.startsWith("cron(") && expression.endsWith(")")) {
            return CronExpression.parse(expression.substring(5, expression.length() - 1), zone);
        }
        throw new IllegalArgumentException("the embedded cloud does not know the schedule " + expression);
    }

    /** Every so often, counted from a start. */
    record Rate(Instant start, Duration every) implements ScheduleExpression {
        @Override
        public Instant after(Instant moment) {
            var passed = Duration.between(start, moment).dividedBy(every);
            return moment.isBefore(start) ? start : start.plus(every.multipliedBy(passed + 1));
        }
    }
}
