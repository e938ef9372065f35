package io.fanfare.aws.dynamo;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import io.fanfare.points.Balance;
import io.fanfare.points.Balance.Sum;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Balances to and from their rows. Every number is moved by ADD together with its entry. {@code w} and {@code r} before a week, {@code m} and
 * {@code s} before a month are its points and readers, {@code k} before a rule its points.
 */
final class BalanceRows {
    static final String POINTS = "pts";
    static final String EARNED = "earned";
    static final String READERS = "read";
    static final String ENTRIES = "n";
    static final String LEFT = "off";
    private static final String WEEK_POINTS = "w";
    private static final String WEEK_READERS = "r";
    private static final String MONTH_POINTS = "m";
    private static final String MONTH_READERS = "s";
    private static final String RULE = "k";
    /** How long weeks and months are kept: together they keep the row under 1 KB. */
    private static final int WEEKS_OF_POINTS = 10;

    private static final int WEEKS_OF_READERS = 26;
    private static final int MONTHS = 13;

    private BalanceRows() {}

    /** What a difference adds to which attribute. */
    static Map<String, Long> additions(Owed difference) {
        var additions = new HashMap<String, Long>();
        additions.put(POINTS, difference.total());
        additions.put(EARNED, difference.total());
        difference.points().forEach((what, points) -> {
            additions.merge(WEEK_POINTS + Week.of(what.day()), points, Long::sum);
            additions.merge(MONTH_POINTS + YearMonth.from(what.day()), points, Long::sum);
            additions.merge(RULE + what.rule(), points, Long::sum);
        });
        difference.readers().forEach((day, readers) -> {
            additions.merge(READERS, readers, Long::sum);
            additions.merge(WEEK_READERS + Week.of(day), readers, Long::sum);
            additions.merge(MONTH_READERS + YearMonth.from(day), readers, Long::sum);
        });
        return additions;
    }

    static Balance balance(Map<String, AttributeValue> row) {
        return new Balance(
                new EmployeeId(Integer.parseInt(Rows.text(row, Key.SK))),
                Rows.number(row, POINTS, 0),
                Rows.number(row, EARNED, 0),
                Rows.number(row, READERS, 0),
                Rows.number(row, ENTRIES, 0),
                sums(row, WEEK_POINTS, WEEK_READERS, Week::parse),
                sums(row, MONTH_POINTS, MONTH_READERS, YearMonth::parse),
                Arrays.stream(Rule.values())
                        .filter(rule -> row.containsKey(RULE + rule))
                        .collect(Collectors.toMap(Function.identity(), rule -> Rows.number(row, RULE + rule))),
                Rows.optionalText(row, LEFT).map(Instant::parse).orElse(null));
    }

    private static <T> Map<T, Sum> sums(
            Map<String, AttributeValue> row, String points, String readers, Function<String, T> read) {
        var sums = new HashMap<T, Sum>();
        row.keySet().stream()
                .filter(name -> isDated(name) && (name.startsWith(points) || name.startsWith(readers)))
                .forEach(name -> sums.merge(
                        read.apply(name.substring(1)),
                        name.startsWith(points)
                                ? new Sum(Rows.number(row, name), 0)
                                : new Sum(0, Rows.number(row, name)),
                        Sum::plus));
        return sums;
    }

    private static boolean isDated(String name) {
        return name.length() > 1 && Character.isDigit(name.charAt(1));
    }

    /** Whether an attribute is one of the sums. */
    static boolean isSum(String name) {
        return isDated(name)
                || Set.of(POINTS, EARNED, READERS, ENTRIES).contains(name)
                || Arrays.stream(Rule.values()).anyMatch(rule -> name.equals(RULE + rule));
    }

    /** Whether an attribute is a week or month that may have been dropped. */
    static boolean isOutdated(String name, LocalDate today) {
        return switch (isDated(name) ? name.substring(0, 1) : "") {
            case WEEK_POINTS -> Week.parse(name.substring(1)).compareTo(Week.of(today.minusWeeks(WEEKS_OF_POINTS))) < 0;
            case WEEK_READERS ->
                Week.parse(name.substring(1)).compareTo(Week.of(today.minusWeeks(WEEKS_OF_READERS))) < 0;
            case MONTH_POINTS, MONTH_READERS ->
                YearMonth.parse(name.substring(1))
                        .isBefore(YearMonth.from(today).minusMonths(MONTHS));
            default -> false;
        };
    }

    /** The attributes of a balance that are older than anything that is shown. */
    static List<String> outdated(Balance balance, LocalDate today) {
        var week = Week.of(today.minusWeeks(WEEKS_OF_POINTS));
        var readerWeek = Week.of(today.minusWeeks(WEEKS_OF_READERS));
        var month = YearMonth.from(today).minusMonths(MONTHS);
        var names = new ArrayList<String>();
        balance.weeks().forEach((each, sum) -> {
            if (each.compareTo(week) < 0 && sum.points() != 0) {
                names.add(WEEK_POINTS + each);
            }
            if (each.compareTo(readerWeek) < 0) {
                names.add(WEEK_READERS + each);
            }
        });
        balance.months().keySet().stream()
                .filter(each -> each.isBefore(month))
                .forEach(each -> names.addAll(List.of(MONTH_POINTS + each, MONTH_READERS + each)));
        return List.copyOf(names);
    }
}
