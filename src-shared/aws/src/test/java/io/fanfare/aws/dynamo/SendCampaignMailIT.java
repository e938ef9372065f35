package io.fanfare.aws.dynamo;

import static io.fanfare.aws.dynamo.MailDesk.ANN;
import static io.fanfare.aws.dynamo.MailDesk.BUDGET;
import static io.fanfare.aws.dynamo.MailDesk.PLENTY;
import static io.fanfare.aws.dynamo.MailDesk.WEEK;
import static io.fanfare.aws.dynamo.MailDesk.campaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailOutcome;
import io.fanfare.delivery.Offer;
import io.fanfare.delivery.Postman.Posted;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Employee.Suppression;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaign mails on real rows, with a postman that does as it is told. */
class SendCampaignMailIT {
    private final MailDesk desk = new MailDesk();

    // What is sent

    @Test
    void a_person_who_opted_in_gets_the_mail_of_their_text_slot() {
        assertThat(desk.send(campaign(1, 4))).isEqualTo(new MailOutcome.Sent("message-1"));

        var letter = desk.postman.letters.getFirst();
        assertThat(letter.to()).isEqualTo("person7@example.com");
        assertThat(letter.from().header()).isEqualTo("\"Talent team via Noordlicht\" <news@noordlicht.example>");
        assertThat(letter.tags()).containsOnly(Map.entry("claim", WEEK + "_7_c1_1"), Map.entry("campaign", "c1"));
        assertThat(desk.offers()).extracting(Offer::suggestion).containsExactly("en text 1");
        assertThat(desk.state(1)).isEqualTo(State.SENT);
    }

    @Test
    void a_double_sends_no_second_mail() {
        desk.send(campaign(1, 0));

        assertThat(desk.send(campaign(1, 0))).isEqualTo(new MailOutcome.Before(State.SENT));
        assertThat(desk.postman.letters).hasSize(1);
    }

    @Test
    void who_no_longer_wants_mails_gets_none_and_is_not_lost_from_the_count() {
        var roster = new DynamoRoster(desk.stage.table);
        roster.optOut(ANN, Examples.NOW);

        assertThat(desk.send(campaign(1, 0))).isEqualTo(new MailOutcome.Unwanted());
        assertThat(desk.state(1)).isEqualTo(State.REFUSED);

        roster.optIn(ANN, "2026-11", Examples.NOW.plusSeconds(1));
        roster.pause(ANN, LocalDate.of(2026, 12, 1), Examples.NOW);
        assertThat(desk.send(campaign(2, 0))).isEqualTo(new MailOutcome.Unwanted());

        roster.pause(ANN, LocalDate.of(2026, 11, 1), Examples.NOW);
        roster.suppress(ANN, Suppression.BOUNCED);
        assertThat(desk.send(campaign(3, 0))).isEqualTo(new MailOutcome.Unwanted());
        assertThat(desk.send(campaign(4, 0, new EmployeeId(99)))).isEqualTo(new MailOutcome.Unwanted());
        assertThat(desk.postman.letters).isEmpty();
    }

    @Test
    void a_campaign_that_is_over_sends_nothing_more() {
        desk.stage.clock.advance(Duration.ofDays(7));

        assertThat(desk.send(campaign(1, 0))).isEqualTo(new MailOutcome.Unwanted());
    }

    @Test
    void over_the_budget_a_campaign_waits_for_the_digest() {
        for (int campaign = 1; campaign <= BUDGET; campaign++) {
            desk.send(campaign(campaign, 0));
        }

        assertThat(desk.send(campaign(4, 0))).isEqualTo(new MailOutcome.OverBudget());
        assertThat(desk.state(4)).isEqualTo(State.CARRIED);
        assertThat(desk.postman.letters).hasSize(BUDGET);
    }

    @Test
    void a_canary_gets_every_mail_without_consent_or_budget() {
        var canary = Examples.canary(70, Language.EN);
        new DynamoPeopleRegister(desk.stage.table).add(canary);
        var roster = new DynamoRoster(desk.stage.table);
        roster.optOut(canary.id(), Examples.NOW);
        roster.pause(canary.id(), LocalDate.of(2027, 1, 1), Examples.NOW);

        for (int campaign = 1; campaign <= BUDGET + 2; campaign++) {
            assertThat(desk.send(campaign(campaign, 0, canary.id()))).isInstanceOf(MailOutcome.Sent.class);
        }
        assertThat(desk.stage.deliveries.week(WEEK, canary.id()).asks()).isZero();
    }

    // What SES says

    @Test
    void a_mail_that_ses_puts_off_is_sent_once_when_its_order_comes_again() {
        desk.postman.next.add(new Posted.PutOff("TooManyRequestsException", Duration.ofMinutes(1)));

        assertThat(desk.send(campaign(1, 0)))
                .isEqualTo(new MailOutcome.PutOff("TooManyRequestsException", Duration.ofMinutes(1)));
        assertThat(desk.state(1)).isEqualTo(State.RELEASED);
        assertThat(desk.send(campaign(1, 0))).isInstanceOf(MailOutcome.Sent.class);
        assertThat(desk.send(campaign(1, 0))).isEqualTo(new MailOutcome.Before(State.SENT));
        assertThat(desk.postman.letters)
                .extracting(letter -> letter.tags().get("claim"))
                .containsExactly(WEEK + "_7_c1_1", WEEK + "_7_c1_2");
    }

    @Test
    void a_mail_that_ses_refuses_is_settled() {
        desk.postman.next.add(new Posted.Refused("MessageRejected"));

        assertThat(desk.send(campaign(1, 0))).isEqualTo(new MailOutcome.Refused("MessageRejected"));
        assertThat(desk.send(campaign(1, 0))).isEqualTo(new MailOutcome.Before(State.REFUSED));
        assertThat(desk.postman.letters).hasSize(1);
    }

    @Test
    void a_mail_whose_fate_is_unknown_stays_claimed_and_is_never_sent_again() {
        desk.postman.next.add(new Posted.Unknown("ApiCallTimeoutException"));

        assertThat(desk.send(campaign(1, 0))).isEqualTo(new MailOutcome.Unknown("ApiCallTimeoutException"));
        assertThat(desk.send(campaign(1, 0))).isEqualTo(new MailOutcome.Before(State.CLAIMED));
        assertThat(desk.postman.letters).hasSize(1);
    }

    @Test
    void without_time_for_the_call_there_is_no_claim() {
        var hurry = Duration.ofSeconds(20);

        assertThat(desk.campaigns(Stage.NO_FAULTS).send(campaign(1, 0), () -> hurry, Examples.NOW))
                .isInstanceOf(MailOutcome.PutOff.class);
        assertThat(desk.stage.deliveries.week(WEEK, ANN).mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_crash_anywhere_sends_no_second_mail_and_loses_none_but_after_the_claim(boolean afterwards) {
        int unknown = 0;
        for (int call = 1; ; call++) {
            var order = campaign(1 + call % 6, 0, desk.somebodyNew(100 + call));
            var plan = Faults.crashAt(call, afterwards);
            int before = desk.postman.letters.size();
            try {
                desk.campaigns(plan).send(order, PLENTY, Examples.NOW);
            } catch (Faults.Crash _) {
                desk.campaigns(Stage.NO_FAULTS).send(order, PLENTY, Examples.NOW);
            }
            int sent = desk.postman.letters.size() - before;
            var delivery = desk.stage
                    .deliveries
                    .week(WEEK, order.person())
                    .mail(order.key())
                    .orElseThrow();
            assertThat(sent).as("around call " + call).isLessThanOrEqualTo(1);
            assertThat(sent == 1 || delivery.state() == State.CLAIMED)
                    .as("nothing is lost around call " + call)
                    .isTrue();
            unknown += delivery.state() == State.CLAIMED ? 1 : 0;
            if (!plan.hasCrashed()) {
                break;
            }
        }
        // The answer of the claim is lost; or the record that it was sent is.
        assertThat(unknown).isEqualTo(1);
    }

    @Test
    void a_fault_in_recording_the_mail_does_not_send_it_again() {
        var plan = new Faults.Plan() {
            private int updates;

            @Override
            public void before(String operation) {
                if ("updateItem".equals(operation) && ++updates == 2) {
                    throw new IllegalStateException("the table does not answer");
                }
            }
        };

        assertThatThrownBy(() -> desk.campaigns(plan).send(campaign(1, 0), PLENTY, Examples.NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThat(desk.send(campaign(1, 0))).isEqualTo(new MailOutcome.Before(State.CLAIMED));
        assertThat(desk.postman.letters).hasSize(1);
    }

    @Test
    void a_mail_costs_at_most_two_writes_and_half_a_read_once_its_content_is_known() {
        var campaigns = desk.campaigns(Stage.NO_FAULTS, campaign -> desk.stage.campaigns.find(new CampaignId(1)));
        desk.stage.units.reset();

        campaigns.send(campaign(1, 0), PLENTY, Examples.NOW);

        // Campaign, item and whether it was recalled are cached by the function: 1 strong read each here.
        assertThat(desk.stage.units.writes()).isLessThanOrEqualTo(2);
        assertThat(desk.stage.units.reads()).isLessThanOrEqualTo(0.5 + 3);
    }
}
