package io.fanfare.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How whoever imports people says which head holds which field. */
class ColumnMapTest {
    @Test
    void each_head_names_its_field_and_a_head_may_hold_a_colon() {
        assertThat(ColumnMap.parse("Kostenplaats:department,Werk: mail:email"))
                .isEqualTo(new ColumnMap.Parsed(Map.of("Kostenplaats", Field.DEPARTMENT, "Werk: mail", Field.EMAIL)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothing_given_maps_nothing(String text) {
        assertThat(ColumnMap.parse(text)).isEqualTo(new ColumnMap.Parsed(Map.of()));
    }

    @ParameterizedTest(name = "{0} breaks the rule {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Kostenplaats | head-colon-field",
                ":email | head-colon-field",
                "Mail:email,,Taal:language | head-colon-field",
                "Mail:e-mail | unknown-field",
                "Mail:EMAIL | unknown-field",
                "Mail: | unknown-field",
                "Mail:email,Post:email | doubled",
                "Mail:email,Mail:language | doubled",
                "Mail:email,Mail:email | doubled"
            })
    void what_cannot_be_understood_is_refused_with_its_rule(String text, String rule) {
        assertThat(ColumnMap.parse(text)).isEqualTo(new ColumnMap.Malformed(rule));
    }

    @Test
    void a_map_is_read_up_to_its_longest_length() {
        var longest = "M".repeat(ColumnMap.LONGEST - ":email".length()) + ":email";
        assertThat(ColumnMap.parse(longest)).isInstanceOf(ColumnMap.Parsed.class);
        assertThat(ColumnMap.parse("M" + longest)).isEqualTo(new ColumnMap.Malformed("too-long"));
    }
}
