package io.fanfare.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fanfare.delivery.Introduction;
import io.fanfare.joining.BecomeAlumnus.Outcome;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Sha256;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.PeopleRegister;
import io.fanfare.people.PeopleRegister.Written;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail goes once, to whom the register took in. */
class AlumniRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String HOME = "ann@mail.example";
    private final List<Introduction> sent = new ArrayList<>();
    private final AtomicInteger chance = new AtomicInteger();
    private final AnsweringRegister register = new AnsweringRegister();
    private final BecomeAlumnus alumni = new BecomeAlumnus(
            (_, _) -> true,
            register,
            sent::add,
            () -> "chance" + chance.incrementAndGet(),
            "Fanfare@News.Noordlicht.example");

    @Test
    void an_address_that_is_taken_gets_no_mail_and_the_answer_does_not_tell() {
        register.answers.add(Written.DONE);
        register.answers.add(Written.ADDRESS_TAKEN);
        assertThat(ask(NOW)).isEqualTo(Outcome.ASKED);
        assertThat(ask(NOW.plus(Duration.ofDays(7)))).isEqualTo(Outcome.ASKED);
        assertThat(sent)
                .singleElement()
                .satisfies(mail -> assertThat(mail.address()).isEqualTo(Sha256.hex(HOME)));
        assertThat(register.added).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void of_those_whose_address_is_taken_only_who_has_not_answered_yet_is_asked(Consent.State answer) {
        register.answers.add(Written.DONE);
        ask(NOW);
        var alumna = register.added.getFirst();
        register.known.put(HOME, answered(alumna, answer));
        sent.clear();
        register.answers.add(Written.ADDRESS_TAKEN);

        assertThat(ask(NOW.plus(Duration.ofDays(7)))).isEqualTo(Outcome.ASKED);

        var first = new Introduction(Sha256.hex(HOME), null, new Week(2026, 48));
        assertThat(sent)
                .isEqualTo(
                        switch (answer) {
                            case NONE, INVITED -> List.of(first);
                            case IN, OUT -> List.of();
                        });
    }

    private static Employee answered(Employee person, Consent.State answer) {
        return new Employee(
                person.id(),
                person.profile(),
                person.chosen(),
                new Consent(answer, Consent.TEXT_VERSION, NOW),
                0,
                null,
                null,
                person.digestSlot(),
                person.publicity(),
                2);
    }

    @ParameterizedTest
    @EnumSource(names = {"ID_TAKEN", "OVERTAKEN"})
    void where_somebody_came_between_another_number_and_id_are_tried_once(Written first) {
        register.answers.add(first);
        register.answers.add(Written.DONE);
        assertThat(ask(NOW)).isEqualTo(Outcome.ASKED);
        assertThat(sent).hasSize(1);
        assertThat(register.added).extracting(person -> person.id().value()).containsExactly(1, 2);
        assertThat(register.added)
                .extracting(person -> person.profile().externalId())
                .containsExactly("alumnus-chance1", "alumnus-chance2");
    }

    @Test
    void where_nobody_was_taken_in_nobody_is_told_that_a_mail_comes() {
        register.answers.add(Written.OVERTAKEN);
        register.answers.add(Written.ID_TAKEN);
        assertThatIllegalStateException().isThrownBy(() -> ask(NOW)).withMessageNotContaining(HOME);
        assertThat(sent).isEmpty();
    }

    @Test
    void who_is_known_by_a_private_address_may_give_another_of_the_same_domain() {
        register.answers.add(Written.DONE);
        assertThat(alumni.ask(leaver("smit@mail.example"), HOME, NOW)).isEqualTo(Outcome.ASKED);
        assertThat(sent).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@news.noordlicht.example",
                "Ann@NoordLicht.example",
                "ann@staff.news.noordlicht.example",
            })
    void an_address_that_ends_with_the_job_is_none_whatever_the_leavers_own_is(String address) {
        assertThat(alumni.ask(leaver("smit@mail.example"), address, NOW)).isEqualTo(Outcome.NO_ADDRESS);
        assertThat(register.added).isEmpty();
    }

    @Test
    void a_name_that_only_ends_alike_is_another_domain() {
        register.answers.add(Written.DONE);
        assertThat(alumni.ask(leaver("ann@noordlicht.example"), "ann@ardnoordlicht.example", NOW))
                .isEqualTo(Outcome.ASKED);
    }

    private Outcome ask(Instant now) {
        return alumni.ask(leaver("ann@noordlicht.example"), HOME, now);
    }

    private static Employee leaver(String address) {
        var profile = new Profile(
                "E7",
                "Ann",
                "Smit",
                address,
                "Sales",
                Language.NL,
                "NL",
                ZoneId.of("Europe/Amsterdam"),
                Set.of(),
                null,
                null,
                false,
                null,
                LocalDate.parse("2026-11-30"));
        return new Employee(
                new EmployeeId(7), profile, Set.of(), Consent.NONE, 0, null, null, "MONDAY#08", Publicity.NONE, 1);
    }

    /** Answers what it is told to. */
    private static final class AnsweringRegister implements PeopleRegister {
        private final Deque<Written> answers = new ArrayDeque<>();
        private final List<Employee> added = new ArrayList<>();
        private final Map<String, Employee> known = new HashMap<>();
        private int last;

        @Override
        public Map<String, Employee> byExternalId(Collection<String> ids) {
            throw new UnsupportedOperationException("nobody looks anybody up here");
        }

        @Override
        public Map<String, Employee> byAddress(Collection<String> addresses) {
            return Map.copyOf(known);
        }

        @Override
        public EmployeeId nextIds(int count) {
            last += count;
            return new EmployeeId(last);
        }

        @Override
        public Written add(Employee person) {
            added.add(person);
            return answers.remove();
        }

        @Override
        public Written change(Employee before, Employee after, Instant now) {
            throw new UnsupportedOperationException("nobody changes here");
        }
    }
}
