package io.fanfare.functions.sharepage;

import java.util.List;

/** The page that says what is measured. */
public record AboutView(Words words, List<Line> lines) {
    public AboutView {
        lines = List.copyOf(lines);
    }

    /**
     * @param what is recorded
     * @param kept for how long
     * @param seen by whom
     */
    public record Line(String what, String kept, String seen) {}
}
