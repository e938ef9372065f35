package io.fanfare.aws.dynamo;

import static io.fanfare.aws.dynamo.MailDesk.ANN;
import static io.fanfare.aws.dynamo.MailDesk.PLENTY;
import static io.fanfare.aws.dynamo.MailDesk.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.delivery.WelcomeNewcomer;
import io.fanfare.delivery.WelcomeStep;
import io.fanfare.guidance.Advice;
import io.fanfare.guidance.Coach;
import io.fanfare.guidance.CoachList;
import io.fanfare.guidance.Guidelines;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee.Suppression;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 000-29: three mails to whoever has just joined, each once, as long as they want any. */
class WelcomeIT {
    private final MailDesk desk = new MailDesk();
    private final DynamoRoster roster = new DynamoRoster(desk.stage.table);

    @ParameterizedTest
    @EnumSource
    void each_mail_goes_once_and_counts_as_no_ask(WelcomeStep step) {
        assertThat(send(step)).isEqualTo(new MailOutcome.Sent("message-1"));
        assertThat(send(step)).isEqualTo(new MailOutcome.Before(State.SENT));

        assertThat(desk.postman.letters).hasSize(1);
        assertThat(desk.stage.deliveries.week(WEEK, ANN).asks()).isZero();
        assertThat(desk.rendered.getFirst()).isInstanceOfSatisfying(MailContent.OfWelcome.class, mail -> {
            assertThat(mail.step()).isEqualTo(step);
            assertThat(mail.coach()).isNull();
            assertThat(mail.guidelines()).isNull();
        });
    }

    @Test
    void a_crash_anywhere_sends_no_mail_twice() {
        for (int call = 1; call <= 5; call++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                var here = new WelcomeIT();
                var order = order(WelcomeStep.HOW_IT_WORKS);
                try {
                    here.desk
                            .welcomes(Faults.crashAt(call, afterwards), QuietTimes.NONE)
                            .send(order, PLENTY, Examples.NOW);
                } catch (Faults.Crash _) {
                    here.send(WelcomeStep.HOW_IT_WORKS);
                }
                here.send(WelcomeStep.HOW_IT_WORKS);

                assertThat(here.desk.postman.letters).hasSizeLessThanOrEqualTo(1);
                assertThat(here.desk
                                .stage
                                .deliveries
                                .week(WEEK, ANN)
                                .mail(new MailKey.OfWelcome(WelcomeStep.HOW_IT_WORKS)))
                        .isPresent();
            }
        }
    }

    @Test
    void they_stop_when_the_person_leaves_takes_a_break_or_cannot_be_reached() {
        roster.pause(ANN, LocalDate.of(2026, 12, 1), Examples.NOW);
        assertThat(send(WelcomeStep.HOW_IT_WORKS)).isEqualTo(new MailOutcome.Unwanted());
        roster.pause(ANN, LocalDate.of(2026, 11, 1), Examples.NOW);
        roster.suppress(ANN, Suppression.BOUNCED);
        assertThat(send(WelcomeStep.HOW_IT_WORKS)).isEqualTo(new MailOutcome.Unwanted());
        roster.lift(ANN);
        roster.optOut(ANN, Examples.NOW);
        assertThat(send(WelcomeStep.OWN_WORDS)).isEqualTo(new MailOutcome.Unwanted());
        assertThat(desk.postman.letters).isEmpty();
    }

    @Test
    void they_keep_quiet_hours() {
        var evening = Instant.parse("2026-11-23T19:30:00Z");
        var quiet = QuietTimes.parse("20-07 SATURDAY SUNDAY", List.of());

        assertThat(desk.welcomes(Stage.NO_FAULTS, quiet).send(order(WelcomeStep.HELP), PLENTY, evening))
                .isEqualTo(new MailOutcome.PutOff("quiet time", Duration.ofMinutes(15)));
        assertThat(desk.stage.deliveries.week(WEEK, ANN).mails()).isEmpty();
    }

    /** 000-22 */
    @Test
    void the_last_names_who_helps_and_leads_to_the_guidelines() {
        var coach = desk.somebodyNew(8);
        new DynamoCoaches(desk.stage.table)
                .change(_ -> new CoachList(Map.of("Marketing", new Coach(coach, Coach.State.ACCEPTED, Examples.NOW))));
        new DynamoGuidelines(desk.stage.table)
                .keep(new Guidelines(
                        1,
                        Examples.NOW,
                        Map.of(Language.EN, new Guidelines.Text("Be yourself.", new Advice(List.of(), List.of())))));

        send(WelcomeStep.OWN_WORDS);
        send(WelcomeStep.HELP);

        assertThat(desk.rendered)
                .hasSize(2)
                .satisfiesExactly(
                        mail -> assertThat(((MailContent.OfWelcome) mail).coach())
                                .isNull(),
                        mail -> {
                            assertThat(((MailContent.OfWelcome) mail).coach()).isEqualTo("Ann Example8");
                            assertThat(((MailContent.OfWelcome) mail).guidelines())
                                    .startsWith("https://share.example/guidelines/");
                        });
    }

    @ParameterizedTest
    @EnumSource(names = {"IN", "OUT"})
    void who_took_part_or_said_no_before_is_no_newcomer(Consent.State state) {
        var waiting = new DynamoWaitingMails(desk.stage.table);

        new WelcomeNewcomer(waiting, QuietTimes.NONE).welcome(Examples.person(9, Language.EN, state), Examples.NOW);

        assertThat(waiting.due(Examples.NOW.plus(Duration.ofDays(30)))).isEmpty();
    }

    private static MailOrder.ForWelcome order(WelcomeStep step) {
        return new MailOrder.ForWelcome(step, ANN, WEEK);
    }

    private MailOutcome send(WelcomeStep step) {
        return desk.welcomes(Stage.NO_FAULTS, QuietTimes.NONE).send(order(step), PLENTY, Examples.NOW);
    }
}
