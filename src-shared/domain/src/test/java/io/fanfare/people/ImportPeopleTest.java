package io.fanfare.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Language;
import io.fanfare.people.Employee.Choice;
import io.fanfare.people.Employee.Suppression;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import does to the roster. */
class ImportPeopleTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String HEADS =
            "employee_id,first_name,last_name,email,department,language,country,time_zone,topics,hired_on,left_on\n";
    private static final String ANN = "E1,Ann,Smit,ann@example.com,HR,nl,NL,Europe/Amsterdam,grid,2020-01-01,\n";
    private final FakeRegister register = new FakeRegister();

    @Test
    void the_file_owns_name_address_department_country_and_dates() {
        run(HEADS + ANN);
        var done =
                run(HEADS + "E1,Anna,Smid,anna@example.com,Sales,da,BE,Europe/Brussels,safety,2021-01-01,2027-01-01\n");
        assertThat(done.updated()).isEqualTo(1);
        var profile = register.person("E1").profile();
        assertThat(List.of(
                        profile.firstName(),
                        profile.lastName(),
                        profile.address(),
                        profile.department(),
                        profile.country()))
                .containsExactly("Anna", "Smid", "anna@example.com", "Sales", "BE");
        assertThat(profile.hiredOn()).isEqualTo("2021-01-01");
        assertThat(profile.leftOn()).isEqualTo("2027-01-01");
        assertThat(profile.language()).as("not chosen by the person yet").isEqualTo(Language.DA);
    }

    @Test
    void the_person_owns_what_they_chose() {
        run(HEADS + ANN);
        register.put(choosing(register.person("E1"), Set.of(Choice.values())));
        var done = run(HEADS + ANN.replace(",nl,", ",da,").replace("Europe/Amsterdam,grid", "Europe/Brussels,safety"));
        assertThat(done.unchanged()).isEqualTo(1);
        var profile = register.person("E1").profile();
        assertThat(profile.language()).isEqualTo(Language.NL);
        assertThat(profile.zone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
        assertThat(profile.topics()).containsExactly("grid");
    }

    @Test
    void a_column_that_is_missing_changes_nothing() {
        run(HEADS + ANN);
        var done = run("employee_id,email,department\nE1,ann@example.com,Board\n");
        assertThat(done.updated()).isEqualTo(1);
        var profile = register.person("E1").profile();
        assertThat(profile.department()).isEqualTo("Board");
        assertThat(profile.topics()).containsExactly("grid");
        assertThat(profile.hiredOn()).isEqualTo("2020-01-01");
    }

    @Test
    void a_row_without_id_is_matched_by_address() {
        run(HEADS + ANN);
        var done = run(HEADS + ANN.replace("E1,", ",").replace("HR", "Sales").replace("ann@", "ANN@"));
        assertThat(done.updated()).isEqualTo(1);
        assertThat(register.person("E1").profile().department()).isEqualTo("Sales");
        assertThat(register.size()).isEqualTo(1);
        assertThat(run(HEADS + ANN.replace("E1,", ",").replace("ann@", "new@")).rejected())
                .containsExactly(new Rejection(2, Field.EMPLOYEE_ID, Rule.REQUIRED));
    }

    @Test
    void an_address_of_another_id_is_rejected() {
        run(HEADS + ANN + ANN.replace("E1", "E2").replace("ann@", "bo@"));
        var newcomer = run(HEADS + ANN.replace("E1", "E3"));
        assertThat(newcomer.rejected()).containsExactly(new Rejection(2, Field.EMAIL, Rule.ADDRESS_TAKEN));
        var known = run(HEADS + ANN.replace("E1", "E2"));
        assertThat(known.rejected()).containsExactly(new Rejection(2, Field.EMAIL, Rule.ADDRESS_TAKEN));
        assertThat(register.person("E2").profile().address()).isEqualTo("bo@example.com");
    }

    @Test
    void a_leaver_stops_at_once_and_may_come_back() {
        run(HEADS + ANN);
        run(HEADS + ANN.replace("2020-01-01,", "2020-01-01,2026-11-23"));
        assertThat(register.person("E1").isEmployed(NOW)).isFalse();
        run(HEADS + ANN);
        assertThat(register.person("E1").isEmployed(NOW)).isTrue();
    }

    @Test
    void a_new_address_lifts_a_bounce_but_not_a_complaint() {
        run(HEADS + ANN);
        register.put(suppressed(register.person("E1"), Suppression.BOUNCED));
        run(HEADS + ANN.replace("Ann,", "Anna,"));
        assertThat(register.person("E1").suppressed()).isEqualTo(Suppression.BOUNCED);
        run(HEADS + ANN.replace("ann@", "anna@"));
        assertThat(register.person("E1").suppressed()).isNull();
        register.put(suppressed(register.person("E1"), Suppression.COMPLAINED));
        run(HEADS + ANN);
        assertThat(register.person("E1").suppressed()).isEqualTo(Suppression.COMPLAINED);
    }

    @ParameterizedTest
    @CsvSource({
        "'Personeelsnummer;Voornaam;Achternaam;E-mailadres;Afdeling;Taal;Land;Tijdzone'",
        "'Medarbejdernummer;Fornavn;Efternavn;E-mail;Afdeling;Sprog;Land;Tidszone'",
        "'Personalnummer;Vorname;Nachname;E-Mail-Adresse;Abteilung;Sprache;Land;Zeitzone'",
        "'Matricule;Pr\u00e9nom;Nom;Adresse e-mail;Service;Langue;Pays;Fuseau horaire'",
        "'Employee ID;First name;Last name;Email;Department;Language;Country;Time zone'",
    })
    void heads_are_known_in_five_languages(String heads) {
        var done = run(heads + "\nE1;Ann;Smit;ann@example.com;HR;nl;NL;Europe/Amsterdam\n");
        assertThat(done.dropped()).isEmpty();
        assertThat(done.created()).isEqualTo(1);
    }

    @Test
    void columns_nobody_mapped_are_named_and_an_explicit_map_wins() {
        var file = """
                employee_id,first_name,last_name,email,Work mail,department,country,BSN
                E1,Ann,Smit,private@example.org,ann@example.com,HR,NL,123456782
                """;
        var done = (ImportOutcome.Imported) importer().run(bytes(file), Map.of("work MAIL", Field.EMAIL), NOW);
        assertThat(done.dropped()).containsExactly("email", "BSN");
        assertThat(register.person("E1").profile().address()).isEqualTo("ann@example.com");
        assertThat(register.person("E1").toString()).doesNotContain("123456782", "private");
    }

    @Test
    void heads_that_do_not_tell_are_refused_before_anything_is_written() {
        assertThat(importer().run(bytes("name\nx\n"), Map.of(), NOW))
                .isEqualTo(new ImportOutcome.NotMapped("email", "required"));
        assertThat(importer().run(bytes("email,e-mail\na@x.nl,b@x.nl\n"), Map.of(), NOW))
                .isEqualTo(new ImportOutcome.NotMapped("email", "two-columns"));
        assertThat(importer().run(bytes("email\na@x.nl\n"), Map.of("Mail", Field.EMAIL), NOW))
                .isEqualTo(new ImportOutcome.NotMapped("mail", "no-such-column"));
        assertThat(importer().run(bytes(HEADS + "\n,".repeat(2) + people(1_001)), Map.of(), NOW))
                .isEqualTo(new ImportOutcome.TooManyRows(1_001, 1_000));
        assertThat(register.writes).isZero();
    }

    @Test
    void a_zone_follows_from_a_country_that_has_but_one() {
        var row = "E1,Ann,Smit,ann@example.com,HR,,DK,,,,\n";
        run(HEADS + row);
        assertThat(register.person("E1").profile().zone()).isEqualTo(ZoneId.of("Europe/Copenhagen"));
        assertThat(register.person("E1").profile().language())
                .as("the company's")
                .isEqualTo(Language.EN);
        assertThat(run(HEADS + row.replace("DK", "US").replace("E1", "E2").replace("ann", "bo"))
                        .rejected())
                .containsExactly(new Rejection(2, Field.TIME_ZONE, Rule.REQUIRED));
    }

    @Test
    void a_thousand_rows_in_parallel_each_count_once() {
        var done = run(HEADS + people(1_000));
        assertThat(done.created()).isEqualTo(1_000);
        assertThat(register.size()).isEqualTo(1_000);
        assertThat(run(HEADS + people(1_000)).unchanged()).isEqualTo(1_000);
        assertThat(register.writes).isEqualTo(1_000);
    }

    private static String people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(at -> ANN.replace("E1", "E" + at).replace("ann@", "ann" + at + "@"))
                .collect(Collectors.joining());
    }

    private ImportPeople importer() {
        return new ImportPeople(register, Language.EN, "MONDAY#08");
    }

    private ImportOutcome.Imported run(String file) {
        return (ImportOutcome.Imported) importer().run(bytes(file), Map.of(), NOW);
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static Employee choosing(Employee person, Set<Choice> chosen) {
        return new Employee(
                person.id(),
                person.profile(),
                chosen,
                person.consent(),
                0,
                null,
                null,
                person.digestSlot(),
                Publicity.NONE,
                1);
    }

    private static Employee suppressed(Employee person, Suppression why) {
        return new Employee(
                person.id(),
                person.profile(),
                Set.of(),
                person.consent(),
                0,
                LocalDate.MAX,
                why,
                "MONDAY#08",
                Publicity.NONE,
                1);
    }
}
