package io.fanfare.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How bytes become rows. */
class PeopleFileTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void utf8_with_and_without_byte_order_mark_and_windows_1252_say_the_same() {
        var text = "id,name\nE1,Zo\u00eb \u20ac\n";
        for (var bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(WINDOWS_1252))) {
            var file = read(bytes);
            assertThat(file.header()).containsExactly("id", "name");
            assertThat(file.rows().getFirst().cells()).containsExactly("E1", "Zo\u00eb \u20ac");
        }
        assertThat(read(text.getBytes(WINDOWS_1252)).charset()).isEqualTo("windows-1252");
    }

    @Test
    void what_is_neither_charset_or_no_text_is_refused() {
        assertThat(PeopleFile.read("id,name\n".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(PeopleFile.Unreadable.ENCODING);
        // 0x81 means nothing in Windows-1252, and alone it is no UTF-8.
        assertThat(PeopleFile.read(new byte[] {'a', (byte) 0x81})).isEqualTo(PeopleFile.Unreadable.ENCODING);
        assertThat(PeopleFile.read(new byte[] {'a', 0, 'b'})).isEqualTo(PeopleFile.Unreadable.ENCODING);
        assertThat(PeopleFile.read(new byte[0])).isEqualTo(PeopleFile.Unreadable.EMPTY);
        assertThat(PeopleFile.read("\n \n".getBytes(StandardCharsets.UTF_8))).isEqualTo(PeopleFile.Unreadable.EMPTY);
        assertThat(PeopleFile.read("a,\"b\nc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(PeopleFile.Unreadable.HEADER_QUOTE);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void the_separator_is_found_in_the_heads_and_not_inside_quotes(char separator) {
        var text = "id;\"a;b,c\td\";x\n1;2;3\n".replace(';', separator);
        var file = read(text);
        assertThat(file.separator()).isEqualTo(separator);
        assertThat(file.rows().getFirst().cells()).containsExactly("1", "2", "3");
    }

    @Test
    void a_cell_in_quotes_keeps_separators_quotes_and_line_breaks() {
        var file = read("a;b\r\n\"x;\"\"y\"\"\r\nz\";2\r\n3;4");
        assertThat(file.rows())
                .extracting(PeopleFile.Row::cells)
                .containsExactly(List.of("x;\"y\"\r\nz", "2"), List.of("3", "4"));
        assertThat(file.rows()).extracting(PeopleFile.Row::line).containsExactly(2, 4);
    }

    @Test
    void a_quote_inside_a_bare_cell_is_a_character() {
        assertThat(read("a,b\nJan \"Jack\" x,2\n").rows().getFirst().cells()).containsExactly("Jan \"Jack\" x", "2");
    }

    @Test
    void blank_lines_are_no_rows_and_do_not_shift_lines() {
        var file = read("\na,b\n\n1,2\n,,\n3,4\n");
        assertThat(file.rows()).extracting(PeopleFile.Row::line).containsExactly(4, 6);
    }

    @Test
    void an_unclosed_quote_is_marked_and_swallows_nothing_silently() {
        var file = read("a,b\n1,\"2\n3,4\n");
        assertThat(file.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.open()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_table_comes_back_as_it_was_written(long seed) {
        var random = new Random(seed);
        char separator = ",;\t".charAt(random.nextInt(3));
        var lineBreak = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("h1", "h2", "h3"));
        for (int at = 0; at < 50; at++) {
            rows.add(List.of("r" + at, cell(random), cell(random)));
        }
        var text = rows.stream()
                .map(row -> row.stream().map(PeopleFileTest::quoted).collect(Collectors.joining("" + separator)))
                .collect(Collectors.joining(lineBreak));
        var file = read(text);
        assertThat(file.rows()).extracting(PeopleFile.Row::cells).isEqualTo(rows.subList(1, rows.size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void no_bytes_make_the_reader_fail(long seed) {
        var random = new Random(seed);
        for (int at = 0; at < 500; at++) {
            var bytes = new byte[random.nextInt(60)];
            for (int index = 0; index < bytes.length; index++) {
                bytes[index] = (byte) "ab,;\t\"\"\n\r\u00e9".charAt(random.nextInt(10));
            }
            assertThat(PeopleFile.read(bytes)).isNotNull();
        }
    }

    private static String cell(Random random) {
        var text = new StringBuilder();
        for (int left = random.nextInt(6); left > 0; left--) {
            text.append("ab,;\t\"\n\r\u00e9\u20ac'".charAt(random.nextInt(11)));
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static PeopleFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PeopleFile read(byte[] bytes) {
        return ((PeopleFile.Read) PeopleFile.read(bytes)).file();
    }
}
