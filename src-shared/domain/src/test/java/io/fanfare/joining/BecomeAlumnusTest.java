package io.fanfare.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.delivery.Introduction;
import io.fanfare.joining.BecomeAlumnus.Outcome;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Sha256;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.FakeRegister;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who leaves gives an address of their own and stays, as a stranger who is asked. */
class BecomeAlumnusTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Instant SUNDAY = Instant.parse("2026-11-29T23:59:00Z");
    private final List<Introduction> sent = new ArrayList<>();
    private final List<Door> doors = new ArrayList<>();
    private final AtomicInteger chance = new AtomicInteger();
    private final FakeRegister register = new FakeRegister();
    private final BecomeAlumnus becomeAlumnus = new BecomeAlumnus(
            this::admit, register, sent::add, () -> "chance-" + chance.incrementAndGet(), "news@noordlicht.example");

    @ParameterizedTest
    @CsvSource({"61, false", "60, true", "0, true", "-400, true"})
    void they_may_ask_from_two_months_before_the_last_day(int daysAhead, boolean mayAsk) {
        assertThat(BecomeAlumnus.mayAsk(leaver(TODAY.plusDays(daysAhead)), SUNDAY))
                .isEqualTo(mayAsk);
    }

    @Test
    void who_asks_too_early_stays_or_is_nobody_leaves_nothing_behind() {
        assertThat(ask(leaver(TODAY.plusDays(61)), "zoe@mail.example")).isEqualTo(Outcome.NOT_LEAVING);
        assertThat(ask(leaver(null), "zoe@mail.example")).isEqualTo(Outcome.NOT_LEAVING);
        assertThat(ask(leaver(TODAY, Profile.CANARY), "zoe@mail.example")).isEqualTo(Outcome.NOT_LEAVING);
        nothingHappened();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zoe", "zoe@", "zoe@mail.example, bo@mail.example", "zoe.new@NoordLicht.example"})
    void what_is_no_address_or_ends_with_the_job_goes_nowhere_and_counts_nothing(String address) {
        assertThat(ask(leaver(TODAY), address)).isEqualTo(Outcome.NO_ADDRESS);
        nothingHappened();
    }

    @Test
    void the_mail_that_asks_names_nobody_and_nobody_gets_credit() {
        assertThat(ask(leaver(TODAY), " Zoe@Mail.example ")).isEqualTo(Outcome.ASKED);
        assertThat(sent).containsExactly(new Introduction(Sha256.hex("zoe@mail.example"), null, new Week(2026, 48)));
        assertThat(doors).containsExactly(new Door.OfLeaver(new EmployeeId(7)));
    }

    /** The mail is claimed by the week of the first asking, so that all orders together are one mail. */
    @Test
    void who_was_taken_in_and_not_mailed_because_of_a_crash_is_mailed_when_they_ask_again() {
        var dead = new BecomeAlumnus(
                this::admit,
                register,
                _ -> {
                    throw new IllegalStateException("the function dies here");
                },
                () -> "chance",
                "news@noordlicht.example");
        assertThatThrownBy(() -> dead.ask(leaver(TODAY), "zoe@mail.example", SUNDAY))
                .isInstanceOf(IllegalStateException.class);

        assertThat(becomeAlumnus.ask(leaver(TODAY), "zoe@mail.example", SUNDAY)).isEqualTo(Outcome.ASKED);
        assertThat(becomeAlumnus.ask(leaver(TODAY), "zoe@mail.example", SUNDAY)).isEqualTo(Outcome.TOO_MANY);

        assertThat(register.size()).isEqualTo(1);
        assertThat(sent).containsExactly(new Introduction(Sha256.hex("zoe@mail.example"), null, new Week(2026, 48)));
    }

    @Test
    void name_language_and_place_come_along_and_nothing_else() {
        ask(leaver(TODAY), " Zoe@Mail.example ");
        var stranger = new Employee(
                new EmployeeId(1),
                new Profile(
                        "alumnus-chance-1",
                        "Zoe",
                        "Jansen",
                        "zoe@mail.example",
                        "Alumni",
                        Language.DA,
                        "DK",
                        ZoneId.of("Europe/Copenhagen"),
                        Set.of(),
                        Profile.ALUMNI,
                        null,
                        false,
                        TODAY,
                        null),
                Set.of(),
                Consent.NONE,
                0,
                null,
                null,
                "TUESDAY#09",
                Publicity.NONE,
                1);
        assertThat(register.person("alumnus-chance-1")).isEqualTo(stranger);
        assertThat(stranger.profile().isOwnAlumnus()).isTrue();
    }

    @Test
    void a_second_address_a_day_mends_a_typing_error_and_a_third_is_one_too_many() {
        assertThat(ask(leaver(TODAY), "zoo@mail.example")).isEqualTo(Outcome.ASKED);
        assertThat(ask(leaver(TODAY), "zoe@mail.example")).isEqualTo(Outcome.ASKED);
        assertThat(ask(leaver(TODAY), "bo@mail.example")).isEqualTo(Outcome.TOO_MANY);
        assertThat(sent).hasSize(2);
        assertThat(register.size()).isEqualTo(2);
    }

    private Outcome ask(Employee leaver, String address) {
        return becomeAlumnus.ask(leaver, address, SUNDAY);
    }

    private boolean admit(Door door, LocalDate day) {
        assertThat(day).isEqualTo(TODAY);
        doors.add(door);
        return doors.size() <= door.most();
    }

    private void nothingHappened() {
        assertThat(doors).isEmpty();
        assertThat(sent).isEmpty();
        assertThat(register.size()).isZero();
    }

    private static Employee leaver(@Nullable LocalDate leftOn) {
        return leaver(leftOn, "pilot");
    }

    /** Somebody of whom everything is known that could come along. */
    private static Employee leaver(@Nullable LocalDate leftOn, String cohort) {
        var profile = new Profile(
                "E7",
                "Zoe",
                "Jansen",
                "zoe.jansen@noordlicht.example",
                "Sales",
                Language.DA,
                "DK",
                ZoneId.of("Europe/Copenhagen"),
                Set.of("grid"),
                cohort,
                "buyers",
                true,
                LocalDate.of(2019, 1, 1),
                leftOn);
        return new Employee(
                new EmployeeId(7),
                profile,
                Set.of(Employee.Choice.LANGUAGE),
                new Consent(Consent.State.IN, Consent.TEXT_VERSION, SUNDAY),
                3,
                TODAY.plusDays(10),
                Employee.Suppression.SOFT,
                "TUESDAY#09",
                new Publicity(true, "Zee", true),
                12);
    }
}
