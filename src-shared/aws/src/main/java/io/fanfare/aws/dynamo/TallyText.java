package io.fanfare.aws.dynamo;

import io.fanfare.conversion.Attribution;
import io.fanfare.conversion.Conversion;
import io.fanfare.conversion.Model;
import io.fanfare.conversion.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counted conversions as text that people can read in the table too, a line a cell:
 * {@code API SALE 1 OUTSIDE LAST_7 3 EUR=12345}.
 */
final class TallyText {
    private TallyText() {}

    static String write(Tally tally) {
        return tally.sums().entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    static Tally read(String text) {
        var sums = new HashMap<Tally.Cell, Tally.Sum>();
        text.lines().forEach(line -> {
            var parts = line.split(" ", -1);
            var cell = new Tally.Cell(
                    Conversion.Source.valueOf(parts[0]),
                    Conversion.Kind.valueOf(parts[1]),
                    Integer.parseInt(parts[2]),
                    Attribution.Visitor.valueOf(parts[3]),
                    Model.valueOf(parts[4]));
            Map<String, Long> values = new TreeMap<>();
            for (int at = 6; at < parts.length; at++) {
                var value = parts[at].split("=", 2);
                values.put(value[0], Long.valueOf(value[1]));
            }
            sums.put(cell, new Tally.Sum(Long.parseLong(parts[5]), values));
        });
        return new Tally(sums);
    }

    private static String line(Tally.Cell cell, Tally.Sum sum) {
        var values = new TreeMap<>(sum.values())
                .entrySet().stream()
                        .map(value -> " " + value.getKey() + "=" + value.getValue())
                        .collect(Collectors.joining());
        return "%s %s %d %s %s %d%s"
                .formatted(
                        cell.source(), cell.kind(), cell.network(), cell.visitor(), cell.model(), sum.count(), values);
    }
}
