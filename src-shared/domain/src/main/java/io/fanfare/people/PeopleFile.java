package io.fanfare.people;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A people file as rows of text, before anybody looks at what it says.
 *
 * @param charset the name of what it was written in: UTF-8 or windows-1252
 * @param separator comma, semicolon or tab
 * @param header the heads of the columns
 * @param rows without the heads and without blank lines
 */
public record PeopleFile(String charset, char separator, List<String> header, List<Row> rows) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char[] SEPARATORS = {';', '\t', ','};

    public PeopleFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file in UTF-8 (with or without byte order mark) or, when it is not valid UTF-8, in Windows-1252: text in that charset with an
     * accented letter is almost never valid UTF-8, so the order of the attempts decides.
     */
    public static Reading read(byte[] bytes) {
        var utf8 = decode(bytes, StandardCharsets.UTF_8);
        var charset = utf8.isPresent() ? StandardCharsets.UTF_8 : WINDOWS_1252;
        var text = utf8.or(() -> decode(bytes, WINDOWS_1252));
        if (text.isEmpty() || text.get().indexOf('\0') >= 0) {
            return Unreadable.ENCODING;
        }
        var content = text.get().startsWith(BYTE_ORDER_MARK) ? text.get().substring(1) : text.get();
        var separator = separator(content);
        var rows = SeparatedText.rows(content, separator);
        if (rows.isEmpty()) {
            return Unreadable.EMPTY;
        }
        var heads = rows.getFirst();
        return heads.open()
                ? Unreadable.HEADER_QUOTE
                : new Read(new PeopleFile(charset.name(), separator, heads.cells(), rows.subList(1, rows.size())));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** The separator that the line of heads has most of, outside quotes; a comma when it has none. */
    private static char separator(String content) {
        char best = ',';
        int most = 0;
        var heads = content.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        for (char candidate : SEPARATORS) {
            int cells = SeparatedText.rows(heads, candidate).stream()
                    .findFirst()
                    .map(row -> row.cells().size() - 1)
                    .orElse(0);
            if (cells > most) {
                best = candidate;
                most = cells;
            }
        }
        return best;
    }

    /** What became of reading a file. */
    public sealed interface Reading {}

    public record Read(PeopleFile file) implements Reading {}

    /** Why a file as a whole cannot be read. */
    public enum Unreadable implements Reading {
        /** Neither UTF-8 nor Windows-1252 (UTF-16, or not text at all). */
        ENCODING,
        /** No line at all. */
        EMPTY,
        /** The heads open a quote that nothing closes. */
        HEADER_QUOTE
    }

    /**
     * One row.
     *
     * @param line the line on which it begins, from 1
     * @param open whether a quote in it is never closed; it then reaches to the end of the file
     */
    public record Row(int line, List<String> cells, boolean open) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of that column, stripped of white space around it; empty when the row is too short. */
        String cell(@Nullable Integer column) {
            return column == null || column >= cells.size() ? "" : Text.trimmed(cells.get(column));
        }
    }
}
