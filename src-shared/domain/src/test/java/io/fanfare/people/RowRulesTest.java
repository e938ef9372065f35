package io.fanfare.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row may say. */
class RowRulesTest {
    private static final List<String> HEADS = List.of(
            "employee_id",
            "first_name",
            "last_name",
            "email",
            "department",
            "language",
            "country",
            "time_zone",
            "topics",
            "cohort",
            "executive",
            "hired_on",
            "left_on");
    private static final Columns COLUMNS = ((Columns.Mapped) Columns.of(HEADS, Map.of())).columns();

    @Test
    void a_full_row_is_read() {
        var person =
                valid(Map.of("topics", "Grid, off shore;safety|grid", "cohort", "Early Adopters", "executive", "Ja"));
        assertThat(person.topics()).containsExactlyInAnyOrder("grid", "off-shore", "safety");
        assertThat(person.cohort()).isEqualTo("early-adopters");
        assertThat(person.executive()).isTrue();
        assertThat(person.address()).isEqualTo("ann@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "first_name, '', REQUIRED",
        "last_name, ' ', REQUIRED",
        "email, '', REQUIRED",
        "department, '', REQUIRED",
        "country, '', REQUIRED",
        "first_name, =1+1, FORMULA",
        "last_name, +31, FORMULA",
        "department, -Sales, FORMULA",
        "first_name, @SUM(A1), FORMULA",
        "first_name, \uFF1DHYPERLINK, FORMULA",
        "employee_id, =E1, FORMULA",
        "employee_id, alumnus-7, RESERVED",
        "topics, =grid, FORMULA",
        "topics, 'grid,=1', FORMULA",
        "email, =cmd@example.com, ADDRESS",
        "email, jan@@example.com, ADDRESS",
        "email, jan@example, ADDRESS",
        "email, jan example.com, ADDRESS",
        "email, 'a@x.nl,b@x.nl', ADDRESS",
        "email, a..b@example.com, ADDRESS",
        "email, .a@example.com, ADDRESS",
        "email, \"a b\"@example.com, ADDRESS",
        "email, a@-x.example.com, ADDRESS",
        "email, \u00e9lodie@example.com, ADDRESS",
        "language, Klingon, LANGUAGE",
        "language, xx, LANGUAGE",
        "country, Atlantis, COUNTRY",
        "country, XX, COUNTRY",
        "time_zone, CET+1, TIME_ZONE",
        "time_zone, europe/amsterdam, TIME_ZONE",
        "time_zone, +02:00, FORMULA",
        "time_zone, UTC+2, TIME_ZONE",
        "hired_on, 31-02-2020, DATE",
        "hired_on, 2020-02-30, DATE",
        "hired_on, 02/03/2020, DATE",
        "hired_on, 1-2-20, DATE",
        "left_on, soon, DATE",
        "cohort, everybody, COHORT",
        "cohort, probe, COHORT",
        "executive, perhaps, YES_OR_NO",
        "left_on, 2019-12-31, ORDER",
    })
    void a_broken_rule_names_field_and_rule(String field, String value, Rule rule) {
        var checked = check(Map.of("hired_on", "2020-01-01"), field, value);
        assertThat(checked)
                .isEqualTo(new RowRules.Invalid(
                        new Rejection(2, Field.labelled(field).orElseThrow(), rule)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb", "a\rb", "a\tb", "a\u0000b", "a\u2028b", "a\u202Eb", "a\u2066b", "a\uD800b", "a\u0085b"})
    void no_control_character_passes(String value) {
        for (var field : List.of("first_name", "last_name", "department", "employee_id", "email", "topics")) {
            assertThat(check(Map.of(), field, value)).as(field).isInstanceOf(RowRules.Invalid.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nBcc: all@example.com", "\nBcc: x", "%0d%0aBcc: x", ">, <b@example.com"})
    void no_address_carries_a_header(String tail) {
        assertThat(check(Map.of(), "email", "victim@example.com" + tail)).isInstanceOf(RowRules.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'  Ann.Smit@Example.COM ', ann.smit@example.com",
        "'\u00a0ann@example.com\uFEFF', ann@example.com",
        "o'brien+x@example.com, o'brien+x@example.com",
        "ann@b\u00fccher.example, ann@xn--bcher-kva.example",
    })
    void an_address_is_normalised(String written, String normalised) {
        assertThat(valid(Map.of("email", written)).address()).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({"nl, NL", "NL-be, NL", "Nederlands, NL", "Dansk, DA", "allemand, DE", "English, EN", "Fransk, FR"})
    void a_language_is_a_tag_or_a_name(String written, Language language) {
        assertThat(valid(Map.of("language", written)).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"nl, NL", "Nederland, NL", "Tyskland, DE", "Royaume-Uni, GB", "D\u00e4nemark, DK", "India, IN"})
    void a_country_is_a_code_or_a_name(String written, String country) {
        assertThat(valid(Map.of("country", written)).country()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29", "29-02-2020", "29.02.2020"})
    void a_day_has_three_spellings(String written) {
        assertThat(valid(Map.of("hired_on", written)).hiredOn()).isEqualTo(LocalDate.of(2020, 2, 29));
    }

    @Test
    void an_accent_in_two_characters_is_the_same_letter() {
        assertThat(valid(Map.of("first_name", "Zoe\u0308")).firstName()).isEqualTo("Zo\u00eb");
    }

    @Test
    void too_much_is_refused_by_field_and_by_row() {
        assertThat(check(Map.of(), "first_name", "x".repeat(61)))
                .isEqualTo(new RowRules.Invalid(new Rejection(2, Field.FIRST_NAME, Rule.TOO_LONG)));
        var wide = Map.of(
                "first_name", "\u20ac".repeat(60), "last_name", "\u20ac".repeat(60), "department", "\u20ac".repeat(60));
        assertThat(RowRules.check(row(wide), COLUMNS))
                .isEqualTo(new RowRules.Invalid(new Rejection(2, null, Rule.TOO_LONG)));
        assertThat(check(Map.of(), "topics", "a,b,c,d,e,f,g,h,i,j,k")).isInstanceOf(RowRules.Invalid.class);
    }

    @Test
    void a_row_with_more_cells_than_heads_is_refused_and_a_shorter_one_is_blank_at_its_end() {
        var cells = new ArrayList<>(row(Map.of()).cells());
        cells.add("surplus");
        assertThat(RowRules.check(new PeopleFile.Row(2, cells, false), COLUMNS))
                .isEqualTo(new RowRules.Invalid(new Rejection(2, null, Rule.CELLS)));
        var shorter = new PeopleFile.Row(2, row(Map.of()).cells().subList(0, 8), false);
        assertThat(RowRules.check(shorter, COLUMNS)).isInstanceOf(RowRules.Valid.class);
    }

    private static PersonRow valid(Map<String, String> cells) {
        return ((RowRules.Valid) RowRules.check(row(cells), COLUMNS)).person();
    }

    private static RowRules.Checked check(Map<String, String> cells, String field, String value) {
        var all = new java.util.HashMap<>(cells);
        all.put(field, value);
        return RowRules.check(row(all), COLUMNS);
    }

    private static PeopleFile.Row row(Map<String, String> cells) {
        var good = new java.util.HashMap<>(Map.of(
                "employee_id", "E1",
                "first_name", "Ann",
                "last_name", "Smit",
                "email", "ann@example.com",
                "department", "HR",
                "language", "nl",
                "country", "NL",
                "time_zone", "Europe/Amsterdam"));
        good.putAll(cells);
        return new PeopleFile.Row(
                2, HEADS.stream().map(head -> good.getOrDefault(head, "")).toList(), false);
    }
}
