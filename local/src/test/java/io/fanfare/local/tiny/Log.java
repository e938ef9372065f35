package io.fanfare.local.tiny;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the handlers of the tiny stack saw, in order. */
public final class Log {
    private static final List<String> LINES = new CopyOnWriteArrayList<>();

    private Log() {}

    static void add(String line) {
        LINES.add(line);
    }

    /** Every line since the last call. */
    public static List<String> take() {
        var lines = List.copyOf(LINES);
        LINES.clear();
        return lines;
    }
}
