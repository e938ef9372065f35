package io.fanfare.people;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text as RFC 4180 has it: cells may stand in quotes, a doubled quote is one quote, separators and line breaks inside quotes belong
 * to the cell. A quote in the middle of a bare cell is an ordinary character, since exports write names so.
 */
final class SeparatedText {
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private SeparatedText(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The rows that are not blank. */
    static List<PeopleFile.Row> rows(String text, char separator) {
        var reader = new SeparatedText(text, separator);
        var rows = new ArrayList<PeopleFile.Row>();
        while (reader.at < text.length()) {
            var row = reader.row();
            if (!row.cells().stream().allMatch(String::isBlank)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private PeopleFile.Row row() {
        int began = line;
        var cells = new ArrayList<String>();
        boolean open = false;
        boolean more;
        do {
            var cell = new StringBuilder();
            if (at < text.length() && text.charAt(at) == '"') {
                open = !quoted(cell);
            }
            bare(cell);
            cells.add(cell.toString());
            more = at < text.length() && text.charAt(at) == separator;
            if (more) {
                at++;
            }
        } while (more);
        lineBreak();
        return new PeopleFile.Row(began, cells, open);
    }

    /** Reads from an opening quote to behind its closing one; false when there is none. */
    private boolean quoted(StringBuilder cell) {
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"') {
                if (at >= text.length() || text.charAt(at) != '"') {
                    return true;
                }
                at++;
            } else if (next == '\n' || next == '\r' && !(at < text.length() && text.charAt(at) == '\n')) {
                line++;
            }
            cell.append(next);
        }
        return false;
    }

    private void bare(StringBuilder cell) {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == separator || next == '\n' || next == '\r') {
                return;
            }
            cell.append(next);
            at++;
        }
    }

    private void lineBreak() {
        if (at < text.length()) {
            boolean pair = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            at += pair ? 2 : 1;
            line++;
        }
    }
}
