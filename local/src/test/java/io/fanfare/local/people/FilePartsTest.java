package io.fanfare.local.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.people.PeopleFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cutting a people file never loses, joins or splits a row, and every line number leads back. */
class FilePartsTest {
    @Test
    void parts_hold_every_row_once_with_its_heads_and_line() {
        var file = read("id;name;note\r\n"
                + IntStream.range(0, 25)
                        .mapToObj(at -> "E%d;\"A \"\"B\"\"\";\"two\r\nlines; %d\"\r\n".formatted(at, at))
                        .collect(Collectors.joining()));
        var parts = new FileParts(10, 1_000_000).of(file);
        assertThat(parts).hasSize(3);
        int row = 0;
        for (var part : parts) {
            var again = read(part.content());
            assertThat(again.header()).containsExactly("id", "name", "note");
            for (var same : again.rows()) {
                assertThat(same.cells()).isEqualTo(file.rows().get(row).cells());
                assertThat(part.lineInFile(same.line()))
                        .isEqualTo(file.rows().get(row).line());
                row++;
            }
        }
        assertThat(row).isEqualTo(25);
    }

    @Test
    void a_part_stays_under_the_size_too() {
        var file = read("id,name\n" + ("E1," + "x".repeat(200) + "\n").repeat(50));
        var parts = new FileParts(1_000, 1_000).of(file);
        assertThat(parts).allSatisfy(part -> assertThat(part.content().length()).isLessThanOrEqualTo(1_000));
        assertThat(parts.stream().mapToInt(FileParts.Part::rows).sum()).isEqualTo(50);
    }

    @Test
    void a_file_in_windows_1252_arrives_whole() {
        var bytes = "id,name\nE1,Zo\u00eb\n".getBytes(Charset.forName("windows-1252"));
        var file = ((PeopleFile.Read) PeopleFile.read(bytes)).file();
        var part = new FileParts(10, 1_000).of(file).getFirst();
        assertThat(part.content()).contains("Zo\u00eb");
    }

    @Test
    void a_quote_that_nobody_closed_stays_open() {
        var file = read("id,name\nE1,\"Zoe\nE2,Bob\n");
        var part = new FileParts(10, 1_000).of(file).getFirst();
        var again = read(part.content());
        assertThat(again.rows().getFirst().open()).isTrue();
        assertThat(again.rows()).hasSize(1);
    }

    private static PeopleFile read(String text) {
        return ((PeopleFile.Read) PeopleFile.read(text.getBytes(StandardCharsets.UTF_8))).file();
    }
}
