package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.Claim;
import io.fanfare.delivery.ClaimId;
import io.fanfare.delivery.ClaimOutcome;
import io.fanfare.delivery.ClaimOutcome.AlreadyClaimed;
import io.fanfare.delivery.ClaimOutcome.Claimed;
import io.fanfare.delivery.ClaimOutcome.OverBudget;
import io.fanfare.delivery.Delivery;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.Restraint;
import io.fanfare.delivery.WeekRow;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DynamoDeliveriesIT {
    private static final Instant NOW = Examples.NOW;
    private static final Week WEEK = Week.of(NOW);
    private static final EmployeeId ANN = new EmployeeId(123);
    private static final int BUDGET = 3;
    private final UnitCounter units = new UnitCounter();
    private Table table;
    private DynamoDeliveries deliveries;

    @BeforeEach
    void freshTable() {
        table = new Table(
                LocalDynamo.shared().client(units), LocalDynamo.shared().newMainTable());
        deliveries = new DynamoDeliveries(table);
    }

    @Test
    void a_claim_tells_the_attempt_and_the_week() {
        var claimed = claim(12);

        assertThat(claimed.id()).isEqualTo(new ClaimId(WEEK, ANN, key(12), 1));
        assertThat(claimed.week().asks()).isEqualTo(1);
        assertThat(claimed.week().mail(key(12)))
                .contains(new Delivery(State.CLAIMED, 1, true, Map.of(new ItemId(7), 41L), null, NOW));
        assertThat(week()).isEqualTo(claimed.week());
    }

    @Test
    void a_week_without_mails_is_empty() {
        assertThat(week()).isEqualTo(WeekRow.empty(WEEK, ANN));
    }

    @Test
    void a_second_claim_is_told_how_far_the_first_has_come() {
        var claimed = claim(12);
        assertThat(deliveries.claim(campaign(12), BUDGET)).isEqualTo(new AlreadyClaimed(State.CLAIMED));

        deliveries.sent(claimed.id(), "m1");
        assertThat(deliveries.claim(campaign(12), BUDGET)).isEqualTo(new AlreadyClaimed(State.SENT));
        assertThat(week().asks()).isEqualTo(1);
    }

    @Test
    void of_sixteen_that_claim_at_once_one_wins() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var outcomes = new ArrayList<ClaimOutcome>();
            for (var future : threads.invokeAll(
                    Collections.<Callable<ClaimOutcome>>nCopies(16, () -> deliveries.claim(campaign(12), BUDGET)))) {
                outcomes.add(future.get());
            }

            assertThat(outcomes).filteredOn(Claimed.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(new AlreadyClaimed(State.CLAIMED)::equals)
                    .hasSize(15);
        }
        assertThat(week().asks()).isEqualTo(1);
    }

    @Test
    void sixteen_campaigns_at_once_never_exceed_the_budget() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var work = new ArrayList<Callable<ClaimOutcome>>();
            for (int id = 1; id <= 16; id++) {
                var claim = campaign(id);
                work.add(() -> deliveries.claim(claim, BUDGET));
            }
            for (var future : threads.invokeAll(work)) {
                assertThat(future.get()).isInstanceOfAny(Claimed.class, OverBudget.class);
            }
        }
        assertThat(week().asks()).isEqualTo(BUDGET);
        assertThat(week().mails().values().stream().map(Delivery::state))
                .filteredOn(State.CARRIED::equals)
                .hasSize(16 - BUDGET);
    }

    /** 002-7: the digest fixes it in the row that every claim writes anyway. */
    @Test
    void a_digest_holds_the_asks_of_its_week_back_and_no_other_week() {
        claim(1);
        var digest = Claim.of(new MailOrder.ForDigest(ANN, WEEK, NOW), NOW).holdingBack(new Restraint(2));
        assertThat(deliveries.claim(digest, BUDGET)).isInstanceOf(Claimed.class);
        assertThat(week().restraint()).isEqualTo(new Restraint(2));

        claim(2);
        assertThat(deliveries.claim(campaign(3), BUDGET)).isEqualTo(new OverBudget());
        assertThat(week().asks()).isEqualTo(BUDGET - 1);
    }

    @Test
    void over_budget_the_campaign_is_carried_and_invitations_and_digests_still_go() {
        claim(1);
        claim(2);
        claim(3);

        assertThat(deliveries.claim(campaign(4), BUDGET)).isEqualTo(new OverBudget());
        assertThat(deliveries.claim(campaign(4), BUDGET)).isEqualTo(new AlreadyClaimed(State.CARRIED));
        assertThat(state(4)).isEqualTo(State.CARRIED);

        var invitation = Claim.of(new MailOrder.ForInvitation(new CampaignId(5), ANN, WEEK), NOW);
        var digest = Claim.of(new MailOrder.ForDigest(ANN, WEEK, NOW), NOW);
        assertThat(deliveries.claim(invitation, BUDGET)).isInstanceOf(Claimed.class);
        assertThat(deliveries.claim(digest, BUDGET)).isInstanceOf(Claimed.class);
        assertThat(week().asks()).isEqualTo(BUDGET);
    }

    @Test
    void a_released_claim_can_be_taken_again_as_the_next_attempt() {
        var first = claim(12).id();

        assertThat(deliveries.release(first)).isTrue();
        assertThat(state(12)).isEqualTo(State.RELEASED);
        assertThat(week().asks()).isZero();

        var second = claim(12).id();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(week().asks()).isEqualTo(1);
    }

    @Test
    void nothing_that_concerns_an_earlier_attempt_touches_the_later_one() {
        var first = claim(12).id();
        deliveries.release(first);
        claim(12);

        assertThat(deliveries.release(first)).isFalse();
        deliveries.refused(first);
        deliveries.sent(first, "m1");
        deliveries.heard(first, State.BOUNCED, "m1");

        assertThat(state(12)).isEqualTo(State.CLAIMED);
        assertThat(week().asks()).isEqualTo(1);
    }

    @Test
    void a_sent_mail_is_not_released() {
        var claim = claim(12).id();
        deliveries.sent(claim, "m1");

        assertThat(deliveries.release(claim)).isFalse();
        assertThat(state(12)).isEqualTo(State.SENT);
        assertThat(week().asks()).isEqualTo(1);
    }

    @Test
    void a_released_claim_beyond_the_budget_is_carried() {
        var first = claim(1).id();
        deliveries.release(first);
        claim(2);
        claim(3);
        claim(4);

        assertThat(deliveries.claim(campaign(1), BUDGET)).isEqualTo(new OverBudget());
        assertThat(state(1)).isEqualTo(State.CARRIED);
        assertThat(week().asks()).isEqualTo(BUDGET);
    }

    @Test
    void a_refused_mail_gives_its_ask_back_and_is_not_claimed_again() {
        deliveries.refused(claim(12).id());

        assertThat(week().asks()).isZero();
        assertThat(deliveries.claim(campaign(12), BUDGET)).isEqualTo(new AlreadyClaimed(State.REFUSED));
    }

    @Test
    void a_refused_digest_leaves_the_asks_alone() {
        claim(1);
        var digest = (Claimed) deliveries.claim(Claim.of(new MailOrder.ForDigest(ANN, WEEK, NOW), NOW), BUDGET);

        deliveries.refused(digest.id());

        assertThat(week().asks()).isEqualTo(1);
    }

    @Test
    void a_skipped_mail_is_recorded_unless_somebody_claimed_it() {
        deliveries.skipped(campaign(1));
        claim(2);
        deliveries.skipped(campaign(2));

        assertThat(state(1)).isEqualTo(State.REFUSED);
        assertThat(state(2)).isEqualTo(State.CLAIMED);
        assertThat(deliveries.claim(campaign(1), BUDGET)).isEqualTo(new AlreadyClaimed(State.REFUSED));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SENT", "DELIVERED", "BOUNCED", "COMPLAINED", "REFUSED"})
    void an_event_heals_a_claim_that_nothing_was_heard_of(State state) {
        deliveries.heard(claim(12).id(), state, "m1");

        assertThat(state(12)).isEqualTo(state);
        assertThat(week().mail(key(12)).orElseThrow().messageId()).isEqualTo("m1");
    }

    @Test
    void events_in_any_order_and_twice_end_the_same() {
        var events = List.of(State.SENT, State.DELIVERED, State.BOUNCED, State.COMPLAINED);
        var random = new Random(20261121);
        for (int id = 1; id <= 30; id++) {
            var claim = ((Claimed) deliveries.claim(campaign(id), 100)).id();
            var order = new ArrayList<>(events.subList(0, 1 + id % events.size()));
            var expected = Collections.max(order);
            order.addAll(List.copyOf(order));
            Collections.shuffle(order, random);

            order.forEach(state -> deliveries.heard(claim, state, "m1"));

            assertThat(state(id)).as("%s", order).isEqualTo(expected);
        }
    }

    @Test
    void an_event_for_a_mail_that_nobody_claimed_leaves_no_row() {
        deliveries.heard(new ClaimId(WEEK, ANN, key(12), 1), State.DELIVERED, "m1");

        assertThat(week()).isEqualTo(WeekRow.empty(WEEK, ANN));
        assertThat(table.get(Keys.weekRow(WEEK, ANN), Table.Read.STRONG)).isEmpty();
    }

    @Test
    void a_mail_costs_three_writes_of_one_unit_in_a_row_below_a_kilobyte() {
        claim(1);
        claim(2);
        deliveries.claim(Claim.of(new MailOrder.ForDigest(ANN, WEEK, NOW), NOW), BUDGET);
        units.reset();

        var claim = claim(3).id();
        deliveries.sent(claim, "0102019aaf3c5e21-5f2c0c7e-3a41-4f65-9a1e-0f6c2f1d7b3a-000000");
        deliveries.heard(claim, State.DELIVERED, "0102019aaf3c5e21-5f2c0c7e-3a41-4f65-9a1e-0f6c2f1d7b3a-000000");

        assertThat(units.writes()).isEqualTo(3);
        assertThat(units.reads()).isZero();
    }

    @Test
    void a_segment_lists_the_weeks_of_its_people() {
        claim(12);
        var neighbour = new EmployeeId(ANN.value() + 64);
        deliveries.claim(Claim.of(new MailOrder.ForDigest(neighbour, WEEK, NOW), NOW), BUDGET);
        deliveries.claim(Claim.of(new MailOrder.ForDigest(new EmployeeId(1), WEEK, NOW), NOW), BUDGET);

        assertThat(deliveries.segment(WEEK, ANN.value() % 64).stream().map(WeekRow::person))
                .containsExactly(ANN, neighbour);
    }

    private Claimed claim(int campaign) {
        return (Claimed) deliveries.claim(campaign(campaign), BUDGET);
    }

    private static Claim campaign(int id) {
        return Claim.of(new MailOrder.ForCampaign(new CampaignId(id), ANN, WEEK, Map.of(new ItemId(7), 41L)), NOW);
    }

    private static MailKey key(int campaign) {
        return new MailKey.OfCampaign(new CampaignId(campaign));
    }

    private WeekRow week() {
        return deliveries.week(WEEK, ANN);
    }

    private State state(int campaign) {
        return week().mail(key(campaign)).orElseThrow().state();
    }
}
