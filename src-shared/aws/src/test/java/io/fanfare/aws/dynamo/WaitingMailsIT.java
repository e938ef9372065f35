package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.QuietTimes;
import io.fanfare.delivery.ReleaseMails;
import io.fanfare.delivery.WaitingMails.Batch;
import io.fanfare.delivery.WaitingMails.Place;
import io.fanfare.delivery.WelcomeNewcomer;
import io.fanfare.delivery.WelcomeStep;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Mails that wait for the end of a quiet time, on real rows. */
class WaitingMailsIT {
    private static final Instant SEVEN = Instant.parse("2026-11-30T06:00:00Z");
    private static final Week WEEK = Week.of(SEVEN);
    private static final CampaignId CAMPAIGN = new CampaignId(12);
    private final Stage stage = new Stage();
    private final DynamoWaitingMails waiting = new DynamoWaitingMails(stage.table);
    private final List<MailOrder> queued = new ArrayList<>();

    @Test
    void a_batch_comes_back_whole_when_its_moment_has_come_and_is_then_forgotten() {
        var later = batch(SEVEN.plusSeconds(3_600), 3, mail(9));
        var invitations = batch(SEVEN, 1, new MailOrder.ForInvitation(CAMPAIGN, new EmployeeId(4), WEEK));
        var mails = batch(SEVEN.minusSeconds(60), 2, mail(7), mail(8));
        List.of(later, invitations, mails).forEach(waiting::keep);
        waiting.keep(mails);

        assertThat(waiting.due(SEVEN.minusSeconds(61))).isEmpty();
        assertThat(waiting.due(SEVEN)).containsExactly(mails, invitations);

        new ReleaseMails(waiting, queued::addAll).release(SEVEN);
        assertThat(queued)
                .containsExactly(mail(7), mail(8), invitations.orders().getFirst());
        assertThat(waiting.due(SEVEN.plusSeconds(3_600))).containsExactly(later);
    }

    /** 000-29: a crash between two of the rows is made good when the person presses again. */
    @Test
    void a_newcomer_gets_three_mails_at_their_moments_whatever_crashes() {
        var newcomer = Examples.person(7, Language.EN, Consent.State.INVITED);
        var joined = Instant.parse("2026-11-27T21:30:00Z");
        var quiet = QuietTimes.parse("20-07 SATURDAY SUNDAY", List.of());
        for (int call = 1; call <= 3; call++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                var here = new WaitingMailsIT();
                var crashing = new Table(
                        Faults.around(
                                software.amazon.awssdk.services.dynamodb.DynamoDbClient.class,
                                here.stage.table.client(),
                                Faults.crashAt(call, afterwards)),
                        here.stage.table.name());
                try {
                    new WelcomeNewcomer(new DynamoWaitingMails(crashing), quiet).welcome(newcomer, joined);
                } catch (Faults.Crash _) {
                    new WelcomeNewcomer(here.waiting, quiet).welcome(newcomer, joined);
                }

                assertThat(here.waiting.due(Instant.parse("2026-11-30T05:59:59Z")))
                        .as("neither at night nor at the weekend")
                        .isEmpty();
                assertThat(here.waiting.due(joined.plus(Duration.ofDays(30))).stream()
                                .flatMap(batch -> batch.orders().stream()))
                        .containsExactly(
                                new MailOrder.ForWelcome(WelcomeStep.HOW_IT_WORKS, newcomer.id(), Week.of(joined)),
                                new MailOrder.ForWelcome(WelcomeStep.OWN_WORDS, newcomer.id(), Week.of(joined)),
                                new MailOrder.ForWelcome(WelcomeStep.HELP, newcomer.id(), Week.of(joined)));
            }
        }
    }

    @Test
    void one_run_does_as_much_as_it_has_time_for_and_the_next_takes_the_rest() {
        for (int person = 1; person <= 600; person++) {
            var id = new EmployeeId(person);
            waiting.keep(new Batch(
                    SEVEN,
                    new Place.OfWelcome(id, WelcomeStep.HELP),
                    List.of(new MailOrder.ForWelcome(WelcomeStep.HELP, id, WEEK))));
        }
        var release = new ReleaseMails(waiting, queued::addAll);

        release.release(SEVEN);
        assertThat(queued).hasSize(525);
        release.release(SEVEN);
        assertThat(queued).hasSize(600).doesNotHaveDuplicates();
    }

    @Test
    void what_a_crash_cut_off_is_queued_again_and_nothing_is_lost() {
        waiting.keep(batch(SEVEN, 1, mail(7)));
        waiting.keep(batch(SEVEN, 2, mail(8)));
        var crashing = new ReleaseMails(waiting, orders -> {
            queued.addAll(orders);
            if (queued.size() == 2) {
                throw new IllegalStateException("crash");
            }
        });

        assertThatThrownBy(() -> crashing.release(SEVEN)).hasMessage("crash");
        new ReleaseMails(waiting, queued::addAll).release(SEVEN);

        assertThat(queued).containsExactly(mail(7), mail(8), mail(8));
        assertThat(waiting.due(SEVEN)).isEmpty();
    }

    /** design.md 6: to plan a campaign reads 0.1 RRU a person; a page of 200 that waits writes some KB more. */
    @Test
    void two_hundred_mails_wait_for_a_twentieth_of_a_unit_each() {
        var orders = IntStream.rangeClosed(100_001, 100_200)
                .mapToObj(WaitingMailsIT::mail)
                .toArray(MailOrder[]::new);
        stage.units.reset();

        waiting.keep(batch(SEVEN, 1, orders));
        new ReleaseMails(waiting, queued::addAll).release(SEVEN);

        assertThat(stage.units.writes()).isLessThanOrEqualTo(200 * 0.05);
        assertThat(stage.units.reads()).isLessThanOrEqualTo(2);
    }

    private static Batch batch(Instant due, int segment, MailOrder... orders) {
        return new Batch(due, new Place.OfPlan(CAMPAIGN, segment, 0), List.of(orders));
    }

    private static MailOrder mail(int person) {
        return new MailOrder.ForCampaign(
                CAMPAIGN, new EmployeeId(person), WEEK, Map.of(new ItemId(7), 123L, new ItemId(8), 0L));
    }
}
