package io.fanfare.local.people;

import io.fanfare.people.PeopleFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Cuts a people file into parts that one call takes. Each part repeats the heads, has every cell in quotes, and
 * remembers on which line of the file each of its rows began. A cut falls between rows, wherever line breaks stand inside quotes.
 */
final class FileParts {
    private final int mostRows;
    private final int mostBytes;

    FileParts(int mostRows, int mostBytes) {
        this.mostRows = mostRows;
        this.mostBytes = mostBytes;
    }

    /** @param lines for each row of the part, the line of the file on which it began */
    record Part(String content, List<Line> lines) {
        int rows() {
            return lines.size();
        }

        /** The line of the file for a line of the part. */
        int lineInFile(int lineInPart) {
            return lines.stream()
                    .filter(line -> line.inPart() == lineInPart)
                    .findFirst()
                    .map(Line::inFile)
                    .orElse(lineInPart);
        }
    }

    /** Where a row stands. */
    record Line(int inPart, int inFile) {}

    List<Part> of(PeopleFile file) {
        var head = row(file.header(), file.separator(), false);
        var parts = new ArrayList<Part>();
        var part = new Builder(head);
        for (var row : file.rows()) {
            var text = row(row.cells(), file.separator(), row.open());
            if (part.isFullFor(text)) {
                parts.add(part.build());
                part = new Builder(head);
            }
            part.add(text, row.line());
        }
        parts.add(part.build());
        return parts;
    }

    /** A row whose quote nobody closed stays so: the API is to say it, not this side to guess where it ends. */
    private static String row(List<String> cells, char separator, boolean open) {
        var text = cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(String.valueOf(separator)));
        return open ? text.substring(0, text.length() - 1) : text + "\n";
    }

    private final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Line> lines = new ArrayList<>();
        private int bytes;
        private int line = 1;

        Builder(String head) {
            append(head);
        }

        boolean isFullFor(String row) {
            return lines.size() == mostRows
                    || bytes + row.getBytes(StandardCharsets.UTF_8).length > mostBytes && !lines.isEmpty();
        }

        void add(String row, int lineInFile) {
            lines.add(new Line(line, lineInFile));
            append(row);
        }

        private void append(String row) {
            text.append(row);
            bytes += row.getBytes(StandardCharsets.UTF_8).length;
            // As the reader counts: a line break is \n, \r\n or \r.
            line += Math.toIntExact(row.replace("\r\n", "\n")
                    .chars()
                    .filter(c -> c == '\n' || c == '\r')
                    .count());
        }

        Part build() {
            return new Part(text.toString(), List.copyOf(lines));
        }
    }
}
