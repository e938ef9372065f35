package io.fanfare.delivery;

import static io.fanfare.delivery.PostOffice.ENOUGH;
import static io.fanfare.delivery.PostOffice.NOW;
import static io.fanfare.delivery.PostOffice.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.guidance.Advice;
import io.fanfare.guidance.Coach;
import io.fanfare.guidance.CoachList;
import io.fanfare.guidance.FindCoach;
import io.fanfare.guidance.Guidelines;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.Employee.Suppression;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A newcomer gets three mails, each of them once, as long as they take part. */
class SendWelcomeTest {
    private static final EmployeeId PERSON = new EmployeeId(7);
    private static final EmployeeId COACH = new EmployeeId(8);
    private final PostOffice office = new PostOffice();
    private CoachList coaches = new CoachList(Map.of("Sales", new Coach(COACH, Coach.State.ACCEPTED, NOW)));
    private @Nullable Guidelines guidelines = new Guidelines(
            1, NOW, Map.of(Language.EN, new Guidelines.Text("Be kind.", new Advice(List.of(), List.of()))));
    private Employee newcomer;

    @BeforeEach
    void aNewcomerAndTheirCoach() {
        newcomer = office.roster.put(7, State.IN, Language.EN);
        office.roster.put(8, State.IN, Language.NL);
    }

    @Test
    void each_of_three_comes_once_and_none_is_an_ask() {
        for (var step : WelcomeStep.values()) {
            assertThat(send(step)).isEqualTo(new MailOutcome.Sent("m-1"));
        }
        for (var step : WelcomeStep.values()) {
            assertThat(send(step)).isEqualTo(new MailOutcome.Before(Delivery.State.SENT));
        }

        assertThat(office.posted)
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter.to()).isEqualTo("sanne7@noordlicht.example"));
        assertThat(office.deliveries.week(WEEK, PERSON).asks()).isZero();
    }

    @Test
    void only_the_one_about_help_says_who_helps_and_where_the_guidelines_are() {
        for (var step : WelcomeStep.values()) {
            send(step);
        }
        assertThat(office.written)
                .containsExactly(
                        content(WelcomeStep.HOW_IT_WORKS, null, null),
                        content(WelcomeStep.OWN_WORDS, null, null),
                        content(WelcomeStep.HELP, "Sanne Jansen", office.links.guidelines(newcomer, NOW)));
    }

    @Test
    void without_a_coach_and_guidelines_it_names_neither() {
        office.roster.put(8, State.OUT, Language.NL);
        guidelines = null;
        send(WelcomeStep.HELP);
        assertThat(office.written).containsExactly(content(WelcomeStep.HELP, null, null));
    }

    @Test
    void who_coaches_others_is_not_sent_to_themselves() {
        coaches = new CoachList(Map.of("Sales", new Coach(PERSON, Coach.State.ACCEPTED, NOW)));
        send(WelcomeStep.HELP);
        assertThat(office.written)
                .containsExactly(content(WelcomeStep.HELP, null, office.links.guidelines(newcomer, NOW)));
    }

    @ParameterizedTest
    @EnumSource
    void who_said_no_left_takes_a_break_or_cannot_be_reached_gets_none(WelcomeStep step) {
        office.roster.put(7, State.OUT, Language.EN);
        unwanted(step);
        office.roster.put(7, State.INVITED, Language.EN);
        unwanted(step);
        office.roster.putLeaver(7, State.IN, LocalDate.of(2026, 11, 23));
        unwanted(step);
        office.roster.put(7, State.IN, Language.EN, LocalDate.of(2026, 12, 24));
        unwanted(step);
        office.roster.putCanary(7, State.IN);
        unwanted(step);
        office.roster.put(7, State.IN, Language.EN);
        office.roster.suppress(PERSON, Suppression.COMPLAINED);
        unwanted(step);
    }

    @Test
    void one_that_was_held_up_until_the_evening_waits_and_claims_nothing() {
        assertThat(send(WelcomeStep.HELP, NOW.plus(Duration.ofHours(10))))
                .isEqualTo(new MailOutcome.PutOff("quiet time", PostponedMails.LONGEST));
        assertThat(office.deliveries.week(WEEK, PERSON).mails()).isEmpty();
    }

    private MailContent content(WelcomeStep step, @Nullable String coach, @Nullable String guidelinesPage) {
        return new MailContent.OfWelcome(
                new MailContent.Reader(Language.EN, "Sanne"),
                step,
                coach,
                guidelinesPage,
                office.links.me(newcomer, NOW),
                office.links.unsubscribe(PERSON));
    }

    private void unwanted(WelcomeStep step) {
        assertThat(send(step)).isEqualTo(new MailOutcome.Unwanted());
        assertThat(office.posted).isEmpty();
    }

    private MailOutcome send(WelcomeStep step) {
        return send(step, NOW);
    }

    private MailOutcome send(WelcomeStep step, Instant now) {
        return new SendWelcome(
                        office.roster,
                        new FindCoach(() -> coaches, office.roster::find),
                        () -> Optional.ofNullable(guidelines),
                        office.links,
                        office.mail,
                        QuietTimes.parse("20-07 SATURDAY SUNDAY", List.of()))
                .send(new MailOrder.ForWelcome(step, PERSON, WEEK), ENOUGH, now);
    }
}
