package io.fanfare.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Language;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The thirteen defects of a real-looking export, as docs/people-import.md lists them. */
class HrExportTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private final FakeRegister register = new FakeRegister();
    private ImportOutcome.Imported imported =
            new ImportOutcome.Imported("", 0, 0, 0, java.util.List.of(), java.util.List.of());

    @BeforeEach
    void importFile() throws IOException {
        imported = run();
    }

    @Test
    void every_row_counts_once() {
        assertThat(imported.charset()).isEqualTo("windows-1252");
        assertThat(imported.dropped()).isEmpty();
        assertThat(imported.created()).isEqualTo(51);
        assertThat(imported.rejected())
                .containsExactly(
                        new Rejection(5, Field.EMAIL, Rule.DUPLICATE_ADDRESS),
                        new Rejection(7, Field.EMAIL, Rule.REQUIRED),
                        new Rejection(9, Field.EMAIL, Rule.ADDRESS),
                        new Rejection(11, Field.FIRST_NAME, Rule.FORMULA),
                        new Rejection(19, Field.TIME_ZONE, Rule.TIME_ZONE),
                        new Rejection(21, Field.EMPLOYEE_ID, Rule.DUPLICATE_ID),
                        new Rejection(23, Field.LEFT_ON, Rule.LEFT_ALREADY),
                        new Rejection(25, Field.HIRED_ON, Rule.DATE),
                        new Rejection(29, Field.EMAIL, Rule.CONTROL_CHARACTER));
        assertThat(imported.created() + imported.rejected().size()).isEqualTo(60);
    }

    @Test
    void accents_of_windows_1252_arrive_whole() {
        assertThat(register.person("E0001").profile().firstName()).isEqualTo("\u00c9lodie");
        assertThat(register.person("E0002").profile().lastName()).isEqualTo("Wei\u00df");
        assertThat(register.person("E0060").profile().lastName()).isEqualTo("Kj\u00e6r");
    }

    @Test
    void quoted_separators_and_doubled_quotes_are_part_of_the_cell() {
        assertThat(register.person("E0012").profile().department()).isEqualTo("Sales; Export");
        assertThat(register.person("E0014").profile().firstName()).isEqualTo("Anna \"Ans\"");
    }

    @Test
    void a_language_may_be_written_out() {
        assertThat(register.person("E0016").profile().language()).isEqualTo(Language.NL);
    }

    @Test
    void blanks_around_an_address_are_no_part_of_it() {
        assertThat(register.person("E0026").profile().address()).isEqualTo("youssef.vanthof@noordlicht.example");
    }

    @Test
    void the_first_of_two_rows_stands() {
        assertThat(register.person("E0003").profile().lastName()).isEqualTo("Yilmaz");
        assertThat(register.person("E0019").profile().lastName()).isEqualTo("El Amrani");
    }

    @Test
    void the_rows_behind_a_line_break_in_a_cell_keep_their_lines() {
        assertThat(register.person("E0060").profile().firstName()).isEqualTo("Jonas");
        assertThat(imported.rejected().getLast().line()).isEqualTo(29);
    }

    @Test
    void dates_are_read_day_first_and_iso() {
        assertThat(register.person("E0048").profile().hiredOn()).isEqualTo("2026-01-13");
    }

    @Test
    void a_leaver_who_was_known_before_gets_no_mail_from_now_on() throws IOException {
        var person = new Merge(new Columns(Map.of(Field.EMAIL, 0), 1, java.util.List.of()), Language.FR, "MONDAY#08")
                .person(new io.fanfare.kernel.EmployeeId(900), employed("E0022", "ines.dupont@noordlicht.example"));
        register.put(person);
        assertThat(person.isEmployed(NOW)).isTrue();
        var again = run();
        assertThat(again.updated()).isEqualTo(1);
        assertThat(register.person("E0022").isEmployed(NOW)).isFalse();
    }

    @Test
    void the_same_file_again_writes_nothing() throws IOException {
        int before = register.writes;
        var again = run();
        assertThat(again.unchanged()).isEqualTo(51);
        assertThat(again.rejected()).isEqualTo(imported.rejected());
        assertThat(register.writes).isEqualTo(before);
    }

    private ImportOutcome.Imported run() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/people/hr-export-nl.csv"))) {
            var outcome = new ImportPeople(register, Language.EN, "MONDAY#08").run(file.readAllBytes(), Map.of(), NOW);
            return (ImportOutcome.Imported) outcome;
        }
    }

    private static Profile employed(String id, String address) {
        return new Profile(
                id,
                "In\u00e8s",
                "Dupont",
                address,
                "Engineering",
                Language.FR,
                "FR",
                java.time.ZoneId.of("Europe/Paris"),
                java.util.Set.of(),
                null,
                null,
                false,
                null,
                null);
    }
}
