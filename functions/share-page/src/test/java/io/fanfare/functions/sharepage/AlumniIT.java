package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.json.MailMessages;
import io.fanfare.delivery.Introduction;
import io.fanfare.delivery.MailOrder;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Sha256;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import io.fanfare.privacy.DataLinks;
import io.fanfare.sharing.ExpiryWeek;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.Samples;
import java.time.Instant;
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
    private static final Instant NOW = Samples.MOMENT;
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
        assertThat(LocalSqs.shared().drain(page.mails()))
                .as("orders of one mail, which is claimed by its week")
                .hasSize(2)
                .extracting(MailMessages::read)
                .containsOnly(new Introduction(Sha256.hex("ann@mail.example"), null, Week.of(TODAY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann%40noordlicht.example",
                "Boss%40mail.NOORDLICHT.example",
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

    @Test
    void an_alumnus_moves_by_a_link_to_the_old_address_and_one_to_the_new() {
        var alumna = anAlumna("old@mail.example");
        page.post(alumna.id(), "data-link", "");
        var stepUp = dataLink();
        assertThat(page.data(stepUp, "", "", NOW).getBody()).contains("Een ander adres", "/address\"");

        var asked = page.data(stepUp, "address", "address=New%40mail.example", NOW);

        assertThat(asked.getBody()).contains("onderweg naar het nieuwe adres").doesNotContain("new@mail.example");
        var proof = dataLink();
        assertThat(alumnus("old@mail.example").id()).isEqualTo(alumna.id());
        for (var ended : List.of("", "address", "export", "erase")) {
            assertThat(page.data(stepUp, ended, "address=x%40mail.example&sure=yes", NOW)
                            .getStatusCode())
                    .as("the link before: %s", ended)
                    .isEqualTo(410);
        }
        for (var more : List.of("show", "export", "erase", "address")) {
            assertThat(page.data(proof, more, "address=x%40mail.example&sure=yes", NOW)
                            .getStatusCode())
                    .as("the new mailbox may not %s yet", more)
                    .isEqualTo(410);
        }
        assertThat(page.data(proof, "", "", NOW).getBody()).contains("Dit is mijn adres", "/move\"");
        assertThat(alumnus("old@mail.example").id()).as("looking moves nothing").isEqualTo(alumna.id());

        assertThat(page.data(proof, "move", "", NOW).getBody()).contains("Je adres is veranderd");

        assertThat(alumnus("new@mail.example").id()).isEqualTo(alumna.id());
        assertThat(register.byAddress(List.of("old@mail.example"))).isEmpty();
        assertThat(page.data(proof, "move", "", NOW).getStatusCode()).isEqualTo(410);
    }

    @Test
    void nobody_moves_to_an_address_that_is_taken_or_after_a_quarter_of_an_hour() {
        var alumna = anAlumna("old@mail.example");
        register.add(Examples.person(8, Language.NL, State.IN));
        page.post(alumna.id(), "data-link", "");
        page.data(dataLink(), "address", "address=person8%40example.com", NOW);
        var proof = dataLink();
        assertThat(page.data(proof, "move", "", NOW.plus(DataLinks.LIFE)).getStatusCode())
                .isEqualTo(410);
        assertThat(page.data(proof, "move", "", NOW).getBody()).contains("Je adres is niet veranderd");
        assertThat(alumnus("old@mail.example").id()).isEqualTo(alumna.id());
    }

    @Test
    void of_everybody_else_the_file_says_the_address() {
        register.add(Examples.person(ANN.value(), Language.NL, State.IN));
        page.post(ANN, "data-link", "");
        var link = dataLink();
        assertThat(page.data(link, "", "", NOW).getBody()).doesNotContain("Een ander adres");
        assertThat(page.data(link, "address", "address=new%40mail.example", NOW).getStatusCode())
                .isEqualTo(303);
        assertThat(LocalSqs.shared().drain(page.mails())).isEmpty();
    }

    /** Who came by themselves and said yes. */
    private Employee anAlumna(String address) {
        leaving(TODAY);
        page.post(ANN, "alumni", "address=" + address.replace("@", "%40"));
        LocalSqs.shared().drain(page.mails());
        var alumna = alumnus(address);
        roster.optIn(alumna.id(), Consent.TEXT_VERSION, NOW);
        return alumna;
    }

    /** The link of the only mail that was asked for. */
    private String dataLink() {
        var messages = LocalSqs.shared().drain(page.mails());
        assertThat(messages).hasSize(1);
        var order = (MailOrder.ForDataLink) MailMessages.read(messages.getFirst());
        return Samples.personalCodec().encode(new Link.ToData(order.person(), order.number()));
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
