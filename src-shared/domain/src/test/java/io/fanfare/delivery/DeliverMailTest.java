package io.fanfare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.delivery.DeliverMail.Sender;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.Postman.Posted;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody gets a mail twice, and nobody more than their week holds. */
class DeliverMailTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    private static final Week WEEK = Week.of(NOW);
    private static final EmployeeId PERSON = new EmployeeId(7);
    private static final TimeLeft ENOUGH = () -> Duration.ofMinutes(1);

    private final FakeDeliveries deliveries = new FakeDeliveries();
    private final List<Letter> posted = new ArrayList<>();
    private Posted answer = new Posted.Accepted("m-1");
    private final DeliverMail mail = new DeliverMail(
            _ -> new Letter.Rendered("News", "<p>News</p>", "News"),
            deliveries,
            letter -> {
                posted.add(letter);
                return answer;
            },
            new Company("Noordlicht", "Kade 12", new Mailbox("Noordlicht", "mail@noordlicht.example"), Language.NL),
            2,
            Duration.ofSeconds(5),
            Pace.FREE);

    @Test
    void a_mail_that_comes_twice_is_posted_once() {
        assertThat(deliver(1)).isEqualTo(new MailOutcome.Sent("m-1"));
        assertThat(deliver(1)).isEqualTo(new MailOutcome.Before(State.SENT));
        assertThat(posted).hasSize(1);
    }

    @Test
    void the_letter_leads_the_mail_services_events_back_to_the_claim() {
        deliver(1);

        assertThat(ClaimId.parse(posted.getFirst().tags().get(DeliverMail.CLAIM_TAG)))
                .contains(new ClaimId(WEEK, PERSON, new MailKey.OfCampaign(new CampaignId(1)), 1));
        assertThat(posted.getFirst().to()).isEqualTo("sanne@noordlicht.example");
    }

    @Test
    void the_weeks_asks_hold_and_what_is_too_much_is_carried() {
        deliver(1);
        deliver(2);

        assertThat(deliver(3)).isEqualTo(new MailOutcome.OverBudget());
        assertThat(state(3)).isEqualTo(State.CARRIED);
        assertThat(posted).hasSize(2);
    }

    @Test
    void a_mail_that_was_put_off_gives_its_ask_back_and_may_go_later() {
        answer = new Posted.PutOff("too fast", Duration.ofMinutes(1));
        assertThat(deliver(1)).isEqualTo(new MailOutcome.PutOff("too fast", Duration.ofMinutes(1)));
        assertThat(deliveries.week(WEEK, PERSON).asks()).isZero();

        answer = new Posted.Accepted("m-2");
        assertThat(deliver(1)).isEqualTo(new MailOutcome.Sent("m-2"));
    }

    @Test
    void a_refused_mail_is_settled_and_gives_its_ask_back() {
        answer = new Posted.Refused("no such address");
        assertThat(deliver(1)).isEqualTo(new MailOutcome.Refused("no such address"));
        assertThat(deliver(1)).isEqualTo(new MailOutcome.Before(State.REFUSED));
        assertThat(deliveries.week(WEEK, PERSON).asks()).isZero();
        assertThat(posted).hasSize(1);
    }

    @Test
    void a_mail_whose_fate_is_unknown_is_not_sent_on_a_guess() {
        answer = new Posted.Unknown("no answer");
        assertThat(deliver(1)).isEqualTo(new MailOutcome.Unknown("no answer"));
        assertThat(deliver(1)).isEqualTo(new MailOutcome.Before(State.CLAIMED));
        assertThat(posted).hasSize(1);
    }

    @Test
    void with_too_little_time_left_nothing_is_claimed() {
        var outcome = mail.deliver(
                Claim.of(order(1), NOW), person(), content(), Sender.COMPANY, () -> Duration.ofSeconds(10));

        assertThat(outcome).isInstanceOf(MailOutcome.PutOff.class);
        assertThat(deliveries.week(WEEK, PERSON).mails()).isEmpty();
        assertThat(posted).isEmpty();
    }

    @Test
    void a_letter_that_cannot_be_written_leaves_no_claim() {
        var broken = new DeliverMail(
                _ -> {
                    throw new IllegalStateException("no words");
                },
                deliveries,
                _ -> answer,
                new Company("Noordlicht", "Kade 12", new Mailbox("Noordlicht", "mail@noordlicht.example"), Language.NL),
                2,
                Duration.ofSeconds(5),
                Pace.FREE);

        assertThatThrownBy(() -> broken.deliver(Claim.of(order(1), NOW), person(), content(), Sender.COMPANY, ENOUGH))
                .hasMessage("no words");
        assertThat(deliveries.week(WEEK, PERSON).mails()).isEmpty();
    }

    private MailOutcome deliver(int campaign) {
        return mail.deliver(Claim.of(order(campaign), NOW), person(), content(), new Sender("Marit", null), ENOUGH);
    }

    private State state(int campaign) {
        return deliveries
                .week(WEEK, PERSON)
                .mail(new MailKey.OfCampaign(new CampaignId(campaign)))
                .orElseThrow()
                .state();
    }

    private static MailOrder order(int campaign) {
        return new MailOrder.ForCampaign(new CampaignId(campaign), PERSON, WEEK, Map.of());
    }

    private static MailContent content() {
        return new MailContent.OfInvitation(
                new MailContent.Reader(Language.NL, "Sanne"),
                "Marit",
                null,
                null,
                "https://x.example/o/1",
                "https://x.example/u/1");
    }

    private static Employee person() {
        var profile = new Profile(
                "E7",
                "Sanne",
                "Jansen",
                "sanne@noordlicht.example",
                "Sales",
                Language.NL,
                "NL",
                ZoneId.of("Europe/Amsterdam"),
                Set.of(),
                null,
                null,
                false,
                null,
                null);
        return new Employee(
                PERSON,
                profile,
                Set.of(),
                new Consent(Consent.State.IN, "2026-11", NOW),
                0,
                null,
                null,
                "MONDAY#08",
                Publicity.NONE,
                1);
    }
}
