package io.fanfare.delivery;

import static io.fanfare.delivery.PostOffice.NOW;
import static io.fanfare.delivery.PostOffice.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailFeedback.Consequence;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Engagement.Delivered.Arrival;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Employee.Suppression;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What SES says of a mail after it took it. */
class RecordMailFeedbackTest {
    private static final EmployeeId SANNE = new EmployeeId(7);
    private static final MailKey MAIL = new MailKey.OfCampaign(new CampaignId(1));
    private static final Instant ARRIVAL = NOW.plusMillis(1_234);

    private final PostOffice office = new PostOffice();
    private final List<Engagement.Delivered> told = new ArrayList<>();
    private int softBounces;
    private final RecordMailFeedback feedback = new RecordMailFeedback(
            office.deliveries,
            office.roster,
            new SoftBounces() {
                @Override
                public int note(EmployeeId person, String address, String messageId, Instant at, Instant since) {
                    return softBounces;
                }

                @Override
                public void forget(EmployeeId person, String address) {}
            },
            (engagement, _) -> told.add((Engagement.Delivered) engagement));

    private ClaimId claim = new ClaimId(WEEK, SANNE, MAIL, 1);

    @BeforeEach
    void sendMail() {
        office.roster.put(SANNE.value(), Consent.State.IN, Language.NL);
        claim = send(MAIL);
    }

    private ClaimId send(MailKey mail) {
        office.deliveries.claim(new Claim(WEEK, SANNE, mail, false, Map.of(), null, NOW), 2);
        var sent = new ClaimId(WEEK, SANNE, mail, 1);
        office.deliveries.sent(sent, "m-1");
        return sent;
    }

    @Test
    void a_delivery_moves_the_mail_and_is_an_arrival() {
        assertThat(record(State.DELIVERED, null, ARRIVAL)).containsExactly(new Arrival(SANNE, ARRIVAL));
        assertThat(state()).isEqualTo(State.DELIVERED);
        assertThat(suppressed()).isNull();
    }

    @Test
    void what_is_no_arrival_is_no_evidence() {
        assertThat(record(State.SENT, null, null)).isEmpty();
        assertThat(record(State.BOUNCED, Suppression.BOUNCED, null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Suppression.class)
    void an_address_that_must_get_nothing_more_gets_nothing_more(Suppression reason) {
        record(State.BOUNCED, reason, null);
        assertThat(suppressed()).isEqualTo(reason);
    }

    @Test
    void any_order_doubled_ends_in_the_last_state() {
        var states = new ArrayList<>(
                List.of(State.SENT, State.DELIVERED, State.COMPLAINED, State.DELIVERED, State.SENT, State.COMPLAINED));
        for (int seed = 1; seed <= 20; seed++) {
            claim = send(new MailKey.OfCampaign(new CampaignId(1 + seed)));
            Collections.shuffle(states, new Random(seed));
            states.forEach(state -> record(state, null, null));
            assertThat(state()).isEqualTo(State.COMPLAINED);
        }
    }

    @Test
    void the_arrivals_of_a_batch_go_together_and_none_is_lost() {
        var arrivals = new ArrayList<Arrival>();
        IntStream.range(0, 100)
                .mapToObj(at -> new Arrival(new EmployeeId(at + 1), ARRIVAL.plusMillis(at)))
                .forEach(arrivals::add);
        arrivals.add(new Arrival(SANNE, ARRIVAL.plus(Duration.ofMinutes(10))));
        var twice = new ArrayList<>(arrivals);
        twice.addAll(arrivals);
        feedback.tell(twice);
        assertThat(told).extracting(one -> one.arrivals().size()).containsExactly(40, 40, 20, 1);
        assertThat(told.stream().flatMap(one -> one.arrivals().stream())).containsExactlyElementsOf(arrivals);
    }

    private List<Arrival> record(State state, @Nullable Suppression suppression, @Nullable Instant arrival) {
        return feedback.record(new MailFeedback(claim, state, "m-1", consequence(suppression, arrival))).stream()
                .toList();
    }

    private static Consequence consequence(@Nullable Suppression suppression, @Nullable Instant arrival) {
        if (suppression != null) {
            return new Consequence.Suppressed(suppression);
        }
        return arrival == null ? new Consequence.None() : new Consequence.Arrived(arrival);
    }

    @Test
    void the_fifth_soft_bounce_suppresses() {
        softBounces = 4;
        bounceSoftly();
        assertThat(suppressed()).isNull();
        assertThat(state()).isEqualTo(State.BOUNCED);

        softBounces = 5;
        bounceSoftly();
        assertThat(suppressed()).isEqualTo(Suppression.SOFT);
    }

    private void bounceSoftly() {
        var consequence = new Consequence.BouncedSoftly(NOW, "sanne@noordlicht.example");
        feedback.record(new MailFeedback(claim, State.BOUNCED, "m-1", consequence));
    }

    private State state() {
        return office.deliveries
                .week(WEEK, SANNE)
                .mail(claim.mail())
                .map(Delivery::state)
                .orElseThrow();
    }

    private @Nullable Suppression suppressed() {
        return office.roster.find(SANNE).map(Employee::suppressed).orElse(null);
    }
}
