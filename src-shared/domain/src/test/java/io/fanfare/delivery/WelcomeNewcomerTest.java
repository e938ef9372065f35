package io.fanfare.delivery;

import static io.fanfare.delivery.PostOffice.NOW;
import static io.fanfare.delivery.PostOffice.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.WaitingMails.Batch;
import io.fanfare.delivery.WaitingMails.Place;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A first yes has three mails wait, each for its own moment on the newcomer's clock. */
class WelcomeNewcomerTest {
    private final FakeRoster roster = new FakeRoster();
    private final FakeWaiting waiting = new FakeWaiting();
    private final WelcomeNewcomer welcomeNewcomer =
            new WelcomeNewcomer(waiting, QuietTimes.parse("20-07 SATURDAY SUNDAY", List.of()));

    @ParameterizedTest
    @EnumSource(names = {"NONE", "INVITED"})
    void three_mails_wait_out_of_quiet_times_all_in_the_week_of_the_yes(State state) {
        // Sunday evening in Amsterdam, an hour ahead of UTC.
        var sunday = Instant.parse("2026-11-29T21:00:00Z");
        welcomeNewcomer.welcome(roster.put(7, state, Language.NL), sunday);
        assertThat(waiting.batches.values())
                .containsExactlyInAnyOrder(
                        batch("2026-11-30T06:00:00Z", WelcomeStep.HOW_IT_WORKS),
                        batch("2026-12-03T06:00:00Z", WelcomeStep.OWN_WORDS),
                        batch("2026-12-08T06:00:00Z", WelcomeStep.HELP));
    }

    @Test
    void a_yes_that_is_said_twice_asks_for_no_mail_that_was_not_asked_for() {
        var person = roster.put(7, State.INVITED, Language.NL);
        welcomeNewcomer.welcome(person, NOW);
        welcomeNewcomer.welcome(person, NOW);
        assertThat(waiting.batches).hasSize(3);
        welcomeNewcomer.welcome(person, NOW.plus(Duration.ofMinutes(1)));
        assertThat(waiting.batches.values().stream()
                        .flatMap(batch -> batch.orders().stream())
                        .distinct())
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NONE", "INVITED"},
            mode = Mode.EXCLUDE)
    void who_took_part_or_said_no_before_is_no_newcomer(State state) {
        welcomeNewcomer.welcome(roster.put(7, state, Language.NL), NOW);
        assertThat(waiting.batches).isEmpty();
    }

    private static Batch batch(String due, WelcomeStep step) {
        var person = new EmployeeId(7);
        return new Batch(
                Instant.parse(due),
                new Place.OfWelcome(person, step),
                List.of(new MailOrder.ForWelcome(step, person, WEEK)));
    }
}
