package io.fanfare.functions.campaignapi;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 has it, in UTF-8, safe to open in a spreadsheet: a text that a spreadsheet would take for a formula gets an apostrophe
 * in front.
 */
final class Csv {
    /** What formulas begin with, also in the wide forms of East Asian text; a tab or a line break hides one from simpler checks. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final String END = "\r\n";
    private final StringBuilder text = new StringBuilder();

    Csv(List<String> heads) {
        text.append(String.join(",", heads)).append(END);
    }

    /** A cell is a number, a truth, a text, or null for nothing. */
    void row(@Nullable Object... cells) {
        var line = new StringJoiner(",", "", END);
        for (var cell : cells) {
            line.add(cell(cell));
        }
        text.append(line);
    }

    String text() {
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String words -> quoted(harmless(words));
            default -> value.toString();
        };
    }

    private static String harmless(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    private static String quoted(String words) {
        boolean plain = words.chars().noneMatch(letter -> letter == '"' || letter == ',' || letter < ' ')
                && !words.startsWith(" ")
                && !words.endsWith(" ");
        return plain ? words : "\"" + words.replace("\"", "\"\"") + "\"";
    }
}
