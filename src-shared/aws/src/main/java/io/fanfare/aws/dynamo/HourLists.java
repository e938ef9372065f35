package io.fanfare.aws.dynamo;

import io.fanfare.conversion.ShareCredit;
import io.fanfare.engagement.HourFacts;
import io.fanfare.kernel.Hour;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The {@code hNN} lists of day rows: the number of the run that wrote the hour, then its facts. */
final class HourLists {
    private static final Pattern NAME = Pattern.compile("h\\d\\d");
    private static final Pattern CREDIT = Pattern.compile("c\\d\\d");

    private HourLists() {}

    static String name(Hour hour) {
        return String.format(Locale.ROOT, "h%02d", hour.ofDay());
    }

    static boolean isName(String attribute) {
        return NAME.matcher(attribute).matches();
    }

    /** What was converted in the hour and is put down to a share. */
    static String creditName(Hour hour) {
        return String.format(Locale.ROOT, "c%02d", hour.ofDay());
    }

    /** The hours whose conversions rest on clicks of the hour. */
    static String restName(Hour hour) {
        return String.format(Locale.ROOT, "x%02d", hour.ofDay());
    }

    static AttributeValue list(long run, HourFacts facts) {
        return list(run, facts.numbers());
    }

    static AttributeValue list(long run, List<Integer> values) {
        var numbers = Stream.concat(Stream.of(run), values.stream().map(Integer::longValue))
                .map(Rows::n)
                .toList();
        return AttributeValue.fromL(numbers);
    }

    /** The hours of a day row. */
    static Map<Hour, HourFacts> hours(LocalDate day, Map<String, AttributeValue> row) {
        return lists(NAME, day, row, HourFacts::of);
    }

    /** What is put down to a share, by the hour of the conversion. */
    static Map<Hour, ShareCredit> credits(LocalDate day, Map<String, AttributeValue> row) {
        return lists(CREDIT, day, row, ShareCredit::new);
    }

    private static <T> Map<Hour, T> lists(
            Pattern names, LocalDate day, Map<String, AttributeValue> row, Function<List<Integer>, T> reading) {
        var start = Hour.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        var hours = new HashMap<Hour, T>();
        row.forEach((name, value) -> {
            if (names.matcher(name).matches()) {
                hours.put(start.plus(Integer.parseInt(name.substring(1))), reading.apply(numbers(value)));
            }
        });
        return hours;
    }

    private static List<Integer> numbers(AttributeValue list) {
        return list.l().stream()
                .skip(1)
                .map(number -> Integer.parseInt(number.n()))
                .toList();
    }
}
