package io.fanfare.local.schedule;

import java.util.BitSet;
import java.util.List;

/** One field of a cron expression: the values at which it matches. */
record CronField(BitSet values, boolean any) {
    /** @param names of the values, from {@code min} on; may be empty */
    static CronField parse(String text, int min, int max, List<String> names) {
        var values = new BitSet(max + 1);
        for (var part : text.split(",")) {
            var step = part.split("/", -1);
            var every = step.length == 2 ? number(step[1], min, max, List.of()) : 1;
            int from;
            int to;
            if (step[0].equals("*") || step[0].equals("?")) {
                from = min;
                to = max;
            } else if (step[0].contains("-")) {
                var range = step[0].split("-", -1);
                from = number(range[0], min, max, names);
                to = number(range[1], min, max, names);
            } else {
                from = number(step[0], min, max, names);
                to = step.length == 2 ? max : from;
            }
            if (from > to || every < 1) {
                throw new IllegalArgumentException("the embedded cloud does not know the cron field " + text);
            }
            for (int value = from; value <= to; value += every) {
                values.set(value);
            }
        }
        return new CronField(values, text.equals("*") || text.equals("?"));
    }

    boolean matches(int value) {
        return values.get(value);
    }

    private static int number(String text, int min, int max, List<String> names) {
        var named = names.indexOf(text.toUpperCase(java.util.Locale.ROOT));
        if (named >= 0) {
            return named + min;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= (names.isEmpty() ? 0 : min) && number <= max) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("the embedded cloud does not know the cron value " + text);
    }
}
