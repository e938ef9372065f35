package io.fanfare.aws.dynamo;

import io.fanfare.engagement.HourFacts;
import io.fanfare.kernel.Hour;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The {@code hNN} lists of day rows: the number of the run that wrote the hour, then its facts. */
final class HourLists {
    private static final Pattern NAME = Pattern.compile("h\\d\\d");

    private HourLists() {}

    static String name(Hour hour) {
        return String.format(Locale.ROOT, "h%02d", hour.ofDay());
    }

    static boolean isName(String attribute) {
        return NAME.matcher(attribute).matches();
    }

    static AttributeValue list(long run, HourFacts facts) {
        var numbers = Stream.concat(Stream.of(run), facts.numbers().stream().map(Integer::longValue))
                .map(Rows::n)
                .toList();
        return AttributeValue.fromL(numbers);
    }

    /** The hours of a day row. */
    static Map<Hour, HourFacts> hours(LocalDate day, Map<String, AttributeValue> row) {
        var start = Hour.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        var hours = new HashMap<Hour, HourFacts>();
        row.forEach((name, value) -> {
            if (isName(name)) {
                hours.put(start.plus(Integer.parseInt(name.substring(1))), facts(value));
            }
        });
        return hours;
    }

    private static HourFacts facts(AttributeValue list) {
        List<Integer> numbers = list.l().stream()
                .skip(1)
                .map(number -> Integer.parseInt(number.n()))
                .toList();
        return HourFacts.of(numbers);
    }
}
