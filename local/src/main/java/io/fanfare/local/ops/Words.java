package io.fanfare.local.ops;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of an operator's command: options with a value, and flags. */
public record Words(String usage, Map<String, String> values, Set<String> flags) {
    private static final String STACK = "fanfare";

    /** What is neither is an {@link IllegalArgumentException} with the usage. */
    public static Words parse(List<String> arguments, String usage, List<String> options, List<String> flags) {
        var values = new HashMap<String, String>();
        var set = new HashSet<String>();
        for (int at = 0; at < arguments.size(); at++) {
            var word = arguments.get(at);
            if (flags.contains(word)) {
                set.add(word);
            } else if (options.contains(word) && at + 1 < arguments.size()) {
                values.put(word, arguments.get(++at));
            } else {
                throw new IllegalArgumentException("usage: " + usage);
            }
        }
        return new Words(usage, values, set);
    }

    public Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** The stack's name; the embedded cloud's own when nothing is said. */
    String stack() {
        return values.getOrDefault("--stack", STACK);
    }

    public int number(String option, int otherwise, int least, int most) {
        var text = values.get(option);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(
                    option + " is a number from " + least + " to " + most + "\nusage: " + usage);
        }
        return Integer.parseInt(text);
    }
}
