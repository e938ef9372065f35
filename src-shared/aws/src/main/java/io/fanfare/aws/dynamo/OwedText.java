package io.fanfare.aws.dynamo;

import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Points by rule and day as a short text that people can read in the table too: {@code CLICK 2026-11-21 3;READERS 2026-11-21 3}. */
final class OwedText {
    private static final String READERS = "READERS";

    private OwedText() {}

    static String write(Owed owed) {
        var points = owed.points().entrySet().stream()
                .map(entry -> line(entry.getKey().rule().name(), entry.getKey().day(), entry.getValue()));
        var readers = owed.readers().entrySet().stream().map(entry -> line(READERS, entry.getKey(), entry.getValue()));
        return Stream.concat(points, readers).sorted().collect(Collectors.joining(";"));
    }

    static Owed read(String text) {
        Map<Owed.Posting, Long> points = new HashMap<>();
        Map<LocalDate, Long> readers = new HashMap<>();
        for (var line : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            var parts = line.split(" ", -1);
            var day = LocalDate.parse(parts[1]);
            long value = Long.parseLong(parts[2]);
            if (READERS.equals(parts[0])) {
                readers.put(day, value);
            } else {
                points.put(new Owed.Posting(Rule.valueOf(parts[0]), day), value);
            }
        }
        return new Owed(points, readers);
    }

    private static String line(String what, LocalDate day, long value) {
        return what + " " + day + " " + value;
    }
}
