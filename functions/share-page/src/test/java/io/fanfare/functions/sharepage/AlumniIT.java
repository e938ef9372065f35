package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Sha256;
import io.fanfare.people.Consent;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import io.fanfare.sharing.ExpiryWeek;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who leaves goes on as an alumnus: anew, with an address of their own (003-16). */
class AlumniIT {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final EmployeeId ANN = Samples.PERSON;

    @AutoClose
    private final OwnPage page = new OwnPage();

    private final DynamoPeopleRegister register = new DynamoPeopleRegister(page.table());
    private final DynamoRoster roster = new DynamoRoster(page.table());

    @Test
    void before_the_last_day_the_own_page_asks_and_a_new_person_is_asked_by_mail() {
        leaving(TODAY.plusDays(30));
        assertThat(page.show(ANN).getBody()).contains("Verder als alumnus", "/alumni\"", "name=\"address\"");

        var answer = page.post(ANN, "alumni", "address=Ann.Private%40mail.example");

        assertThat(answer.getHeaders().get("location")).endsWith("?s=alumni");
        var alumna = alumnus("ann.private@mail.example");
        assertThat(alumna.id()).isNotEqualTo(ANN);
        assertThat(alumna.consent()).isEqualTo(Consent.NONE);
        assertThat(alumna.publicity()).isEqualTo(Publicity.NONE);
        assertThat(alumna.profile().cohort()).isEqualTo(Profile.ALUMNI);
        assertThat(alumna.profile().department()).isEqualTo("Alumni");
        assertThat(alumna.profile().topics()).isEmpty();
        assertThat(alumna.profile().externalId()).startsWith(Profile.ALUMNUS).doesNotContain("E7");
        assertThat(LocalSqs.shared().drain(page.mails()))
                .singleElement()
                .asString()
                .contains("\"kind\":\"introduction\"", Sha256.hex("ann.private@mail.example"))
                .doesNotContain("mail.example", "\"inviter\":7");
    }

    @Test
    void a_yes_there_is_a_new_one_and_the_old_one_stays_with_the_old_address() {
        leaving(TODAY.minusDays(3));
        page.post(ANN, "alumni", "address=ann%40mail.example");
        var before = roster.find(ANN);
        var alumna = alumnus("ann@mail.example");
        page.join(Samples.personalCodec()
                .encode(new Link.ToOptIn(alumna.id(), null, 0, ExpiryWeek.after(Samples.MOMENT, 4))));

        assertThat(alumnus("ann@mail.example").consent())
                .isEqualTo(new Consent(State.IN, Consent.TEXT_VERSION, Samples.MOMENT));
        assertThat(roster.find(ANN)).isEqualTo(before);
    }

    @Test
    void after_the_last_day_the_own_page_is_that_question_and_nothing_else() {
        leaving(TODAY);
        var shown = page.show(ANN);
        assertThat(shown.getStatusCode()).isEqualTo(200);
        assertThat(shown.getBody()).contains("Je hebt bij Noordlicht gewerkt").doesNotContain("Ann", "data-link");
        assertThat(page.post(ANN, "stop", "").getStatusCode()).isEqualTo(200);
        assertThat(roster.find(ANN).orElseThrow().consent().state()).isEqualTo(State.IN);

        var asked = page.post(ANN, "alumni", "address=ann%40mail.example");

        assertThat(asked.getStatusCode()).isEqualTo(200);
        assertThat(asked.getBody()).contains("Er is een mail onderweg").doesNotContain("ann@mail.example");
        assertThat(LocalSqs.shared().drain(page.mails())).hasSize(1);
        assertThat(page.open(OwnPage.code(ANN, 1)).getStatusCode()).isEqualTo(410);
    }

    @Test
    void said_twice_it_is_one_person_and_a_third_address_waits_for_tomorrow() {
        leaving(TODAY.plusDays(1));
        page.post(ANN, "alumni", "address=ann%40mail.example");
        var alumna = alumnus("ann@mail.example");
        assertThat(page.post(ANN, "alumni", "address=ann%40mail.example")
                        .getHeaders()
                        .get("location"))
                .endsWith("?s=alumni");
        assertThat(alumnus("ann@mail.example")).isEqualTo(alumna);
        var third = page.post(ANN, "alumni", "address=other%40mail.example");
        assertThat(third.getHeaders().get("location")).endsWith("?e=alumni-most");
        assertThat(register.byAddress(List.of("other@mail.example"))).isEmpty();
        assertThat(LocalSqs.shared().drain(page.mails())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann%40example.com",
                "Boss%40EXAMPLE.com",
                "a%40mail.example%0D%0ABcc:b%40mail.example"
            })
    void what_is_no_address_or_the_companys_own_goes_nowhere(String address) {
        leaving(TODAY.plusDays(1));
        assertThat(page.post(ANN, "alumni", "address=" + address).getHeaders().get("location"))
                .endsWith("?e=alumni-address");
        assertThat(LocalSqs.shared().drain(page.mails())).isEmpty();
    }

    @Test
    void somebody_who_stays_or_leaves_much_later_is_not_asked() {
        leaving(TODAY.plusDays(61));
        var zoe = new EmployeeId(8);
        register.add(Examples.person(zoe.value(), Language.NL, State.IN));
        for (var person : List.of(ANN, zoe)) {
            assertThat(page.show(person).getBody()).doesNotContain("Verder als alumnus");
            assertThat(page.post(person, "alumni", "address=ann%40mail.example")
                            .getHeaders()
                            .get("location"))
                    .endsWith("?e=form");
        }
        assertThat(register.byAddress(List.of("ann@mail.example"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_language_has_its_page(Language language) {
        register.add(leaving(Examples.person(ANN.value(), language, State.IN), TODAY));
        assertThat(page.show(ANN).getBody())
                .contains("<html lang=\"" + language.tag() + "\">", "Noordlicht")
                .doesNotContain("{0}", "null");
    }

    private void leaving(LocalDate day) {
        register.add(leaving(Examples.person(ANN.value(), Language.NL, State.IN), day));
    }

    private Employee alumnus(String address) {
        var found = register.byAddress(List.of(address)).get(address);
        assertThat(found).isNotNull();
        return found;
    }

    private static Employee leaving(Employee person, LocalDate day) {
        var profile = person.profile();
        return new Employee(
                person.id(),
                new Profile(
                        profile.externalId(),
                        profile.firstName(),
                        profile.lastName(),
                        profile.address(),
                        profile.department(),
                        profile.language(),
                        profile.country(),
                        profile.zone(),
                        profile.topics(),
                        profile.cohort(),
                        profile.persona(),
                        profile.executive(),
                        profile.hiredOn(),
                        day),
                Set.of(),
                person.consent(),
                0,
                null,
                null,
                person.digestSlot(),
                Publicity.NONE,
                1);
    }
}
