package io.fanfare.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A stretch of whole UTC days that points and readers are summed over: a week ({@code 2026-W47}), a month ({@code 2026-11}), a quarter
 * ({@code 2026-Q4}), or all time ({@code ALL}).
 */
public sealed interface Period {
    /** How long after its end figures of a period still move; what comes later is a correction. */
    Duration OPEN_AFTER_END = Duration.ofDays(3);

    boolean contains(LocalDate day);

    /** The first day; {@link LocalDate#MIN} for all time. */
    LocalDate start();

    /** The first day after it; {@link LocalDate#MAX} for all time. */
    LocalDate end();

    /** Whether every day of the other is one of this. */
    default boolean covers(Period other) {
        return !other.start().isBefore(start()) && !other.end().isAfter(end());
    }

    /** As it is written in keys and addresses. */
    String text();

    /** Whether it is over, and so long that its figures stand. */
    default boolean isClosed(Instant now) {
        return end().isBefore(LocalDate.MAX)
                && !end().atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .plus(OPEN_AFTER_END)
                        .isAfter(now);
    }

    /** Reads what {@link #text} writes; anything else is an {@link IllegalArgumentException}. */
    static Period parse(String text) {
        return switch (text.length() > 5 ? text.charAt(5) : ' ') {
            case 'W' -> new OfWeek(Week.parse(text));
            case 'Q' -> OfQuarter.parse(text);
            case '0', '1' -> OfMonth.parse(text);
            default -> {
                if (!text.equals(AllTime.TEXT)) {
                    throw new IllegalArgumentException("a period is written 2026-W47, 2026-11, 2026-Q4 or ALL");
                }
                yield new AllTime();
            }
        };
    }

    record OfWeek(Week week) implements Period {
        @Override
        public boolean contains(LocalDate day) {
            return Week.of(day).equals(week);
        }

        @Override
        public LocalDate start() {
            return week.monday();
        }

        @Override
        public LocalDate end() {
            return week.monday().plusWeeks(1);
        }

        @Override
        public String text() {
            return week.toString();
        }
    }

    record OfMonth(YearMonth month) implements Period {
        private static final Pattern TEXT = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

        static OfMonth parse(String text) {
            if (!TEXT.matcher(text).matches()) {
                throw new IllegalArgumentException("a month is written 2026-11");
            }
            return new OfMonth(YearMonth.parse(text));
        }

        @Override
        public boolean contains(LocalDate day) {
            return YearMonth.from(day).equals(month);
        }

        @Override
        public LocalDate start() {
            return month.atDay(1);
        }

        @Override
        public LocalDate end() {
            return month.plusMonths(1).atDay(1);
        }

        @Override
        public String text() {
            return month.toString();
        }
    }

    /** @param number 1 to 4 */
    record OfQuarter(int year, int number) implements Period {
        private static final Pattern TEXT = Pattern.compile("(\\d{4})-Q([1-4])");

        static OfQuarter parse(String text) {
            var match = TEXT.matcher(text);
            if (!match.matches()) {
                throw new IllegalArgumentException("a quarter is written 2026-Q4");
            }
            return new OfQuarter(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
        }

        public static OfQuarter of(LocalDate day) {
            return new OfQuarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
        }

        @Override
        public boolean contains(LocalDate day) {
            return of(day).equals(this);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(year, number * 3 - 2, 1);
        }

        @Override
        public LocalDate end() {
            return LocalDate.of(year, number * 3, 1).plusMonths(1);
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "%04d-Q%d", year, number);
        }
    }

    record AllTime() implements Period {
        private static final String TEXT = "ALL";

        @Override
        public boolean contains(LocalDate day) {
            return true;
        }

        @Override
        public LocalDate start() {
            return LocalDate.MIN;
        }

        @Override
        public LocalDate end() {
            return LocalDate.MAX;
        }

        @Override
        public String text() {
            return TEXT;
        }
    }
}
