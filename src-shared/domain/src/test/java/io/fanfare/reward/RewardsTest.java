package io.fanfare.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.points.Balance;
import io.fanfare.points.Balances;
import io.fanfare.reward.AskForReward.Outcome;
import io.fanfare.reward.AskForReward.Wish;
import io.fanfare.reward.Redemption.Status;
import io.fanfare.reward.Reward.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Asking for rewards, settling and drawing, over a catalogue in memory. */
class RewardsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    private static final EmployeeId ANN = new EmployeeId(7);
    private static final EmployeeId BO = new EmployeeId(8);
    private static final int ID = 3;
    private final Catalogue catalogue = new Catalogue();
    private final AtomicInteger ids = new AtomicInteger();
    private final AskForReward ask =
            new AskForReward(catalogue, catalogue, new Earned(), () -> "id" + ids.incrementAndGet());
    private final SettleRedemption settle = new SettleRedemption(catalogue, catalogue);

    @Test
    void a_reward_costs_its_points_and_one_of_the_stock_once_a_form() {
        offer(new Terms.Threshold(40, true), 2, null);
        catalogue.points.put(ANN, 100L);
        assertThat(ask.ask(new Wish(ANN, ID, 0, 0), NOW)).isEqualTo(Outcome.DONE);
        assertThat(ask.ask(new Wish(ANN, ID, 0, 0), NOW)).isEqualTo(Outcome.ALREADY);
        assertThat(ask.ask(new Wish(ANN, ID, 5, 0), NOW)).isEqualTo(Outcome.NOT_OPEN);
        assertThat(catalogue.points).containsEntry(ANN, 60L);
        assertThat(offered().left()).isEqualTo(1);
        assertThat(ask.ask(new Wish(ANN, ID, 1, 0), NOW)).isEqualTo(Outcome.DONE);
        assertThat(ask.ask(new Wish(ANN, ID, 2, 0), NOW)).isEqualTo(Outcome.NONE_LEFT);
        assertThat(catalogue.points).containsEntry(ANN, 20L);
    }

    @Test
    void nobody_spends_what_they_do_not_have() {
        offer(new Terms.Threshold(40, true), null, null);
        catalogue.points.put(ANN, 39L);
        assertThat(ask.ask(new Wish(ANN, ID, 0, 0), NOW)).isEqualTo(Outcome.TOO_FEW_POINTS);
        assertThat(catalogue.redemptions).isEmpty();
    }

    @Test
    void a_threshold_that_is_only_reached_costs_nothing_and_is_had_once() {
        offer(new Terms.Threshold(50, false), null, null);
        assertThat(ask.ask(new Wish(BO, ID, 0, 0), NOW)).as("earned 10").isEqualTo(Outcome.TOO_FEW_POINTS);
        assertThat(ask.ask(new Wish(ANN, ID, 0, 0), NOW)).as("earned 60").isEqualTo(Outcome.DONE);
        assertThat(ask.ask(new Wish(ANN, ID, 1, 0), NOW)).isEqualTo(Outcome.HAD);
        settle.settle("id1", NOW, Status.CANCELLED, NOW);
        assertThat(ask.ask(new Wish(ANN, ID, 1, 0), NOW)).isEqualTo(Outcome.DONE);
        assertThat(catalogue.redemptions).allMatch(redemption -> redemption.points() == 0);
    }

    @Test
    void it_is_to_be_had_while_it_is_open() {
        offer(new Terms.Threshold(0, true), null, NOW.plusSeconds(60));
        assertThat(ask.ask(new Wish(ANN, ID, 0, 0), NOW.minusSeconds(1))).isEqualTo(Outcome.NOT_OPEN);
        assertThat(ask.ask(new Wish(ANN, ID, 0, 0), NOW.plusSeconds(60))).isEqualTo(Outcome.NOT_OPEN);
        assertThat(ask.ask(new Wish(ANN, 99, 0, 0), NOW)).isEqualTo(Outcome.NOT_OPEN);
        assertThat(ask.ask(new Wish(ANN, ID, 0, 0), NOW.plusSeconds(59))).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_good_cause_takes_what_its_budget_is_enough_for() {
        offer(new Terms.Cause(10, "EUR", 100), null, null);
        catalogue.points.put(ANN, 500L);
        assertThat(ask.ask(new Wish(ANN, ID, 0, 0), NOW)).isEqualTo(Outcome.NO_AMOUNT);
        assertThat(ask.ask(new Wish(ANN, ID, 0, 101), NOW)).isEqualTo(Outcome.NONE_LEFT);
        assertThat(ask.ask(new Wish(ANN, ID, 0, 70), NOW)).isEqualTo(Outcome.DONE);
        assertThat(ask.ask(new Wish(ANN, ID, 1, 30), NOW)).isEqualTo(Outcome.DONE);
        assertThat(offered().given()).isEqualTo(100);
        assertThat(offered().isGone()).isTrue();
        assertThat(catalogue.points).containsEntry(ANN, 400L);
    }

    @Test
    void approving_and_cancelling_each_happen_once_and_exclude_one_another() {
        offer(new Terms.Threshold(40, true), 2, null);
        catalogue.points.put(ANN, 80L);
        ask.ask(new Wish(ANN, ID, 0, 0), NOW);
        ask.ask(new Wish(ANN, ID, 1, 0), NOW);
        assertThat(settle.settle("id1", NOW, Status.CANCELLED, NOW)).isEqualTo(SettleRedemption.Outcome.DONE);
        assertThat(settle.settle("id1", NOW, Status.CANCELLED, NOW)).isEqualTo(SettleRedemption.Outcome.ALREADY);
        assertThat(settle.settle("id1", NOW, Status.APPROVED, NOW))
                .isEqualTo(SettleRedemption.Outcome.SETTLED_OTHERWISE);
        assertThat(settle.settle("id2", NOW, Status.APPROVED, NOW)).isEqualTo(SettleRedemption.Outcome.DONE);
        assertThat(settle.settle("id2", NOW, Status.CANCELLED, NOW))
                .isEqualTo(SettleRedemption.Outcome.SETTLED_OTHERWISE);
        assertThat(settle.settle("nothing", NOW, Status.APPROVED, NOW)).isEqualTo(SettleRedemption.Outcome.UNKNOWN);
        assertThat(catalogue.points).containsEntry(ANN, 40L);
        assertThat(offered().left()).isEqualTo(1);
    }

    @Test
    void a_draw_comes_after_closing_is_the_same_again_and_leaves_out_who_left() {
        offer(new Terms.Draw(0, 2, "seed"), null, NOW.plusSeconds(60));
        for (int person = 1; person <= 6; person++) {
            assertThat(ask.ask(new Wish(new EmployeeId(person), ID, 0, 0), NOW)).isEqualTo(Outcome.DONE);
            assertThat(ask.ask(new Wish(new EmployeeId(person), ID, 1, 0), NOW)).isEqualTo(Outcome.HAD);
        }
        settle.settle("id6", NOW, Status.CANCELLED, NOW);
        var draw = new DrawWinners(catalogue, catalogue);
        assertThat(draw.draw(ID, NOW)).isEqualTo(new DrawWinners.Outcome.StillOpen());
        var closed = NOW.plus(Duration.ofHours(1));
        assertThat(settle.settle("id5", NOW, Status.CANCELLED, closed))
                .as("too late to leave")
                .isEqualTo(SettleRedemption.Outcome.SETTLED_OTHERWISE);
        var entries = List.of("id1", "id2", "id3", "id4", "id5");
        assertThat(draw.draw(ID, closed)).isInstanceOfSatisfying(DrawWinners.Outcome.Done.class, done -> {
            assertThat(done.drawn().entries()).isEqualTo(5);
            assertThat(done.drawn().list()).isEqualTo(Lottery.listDigest(entries));
            assertThat(done.drawn().winners()).isEqualTo(Lottery.winners("seed", entries, 2));
            assertThat(draw.draw(ID, closed.plusSeconds(9))).isEqualTo(done);
        });
        assertThat(draw.draw(99, closed)).isEqualTo(new DrawWinners.Outcome.NotADraw());
    }

    @Test
    void a_draw_closes_and_texts_fall_back() {
        assertThatThrownBy(() -> reward(new Terms.Draw(0, 1, "s"), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        var reward = reward(new Terms.Threshold(1, true), null, null);
        assertThat(reward.text(Language.FR, Language.NL).title()).isEqualTo("Boek");
        assertThat(reward.text(Language.EN, Language.NL).title()).isEqualTo("Book");
    }

    private Offered offered() {
        return catalogue.find(ID).orElseThrow();
    }

    private void offer(Terms terms, @Nullable Integer stock, @Nullable Instant closesAt) {
        catalogue.create(reward(terms, stock, closesAt));
    }

    private static Reward reward(Terms terms, @Nullable Integer stock, @Nullable Instant closesAt) {
        var texts =
                Map.of(Language.NL, new Reward.Text("Boek", null), Language.EN, new Reward.Text("Book", "A good one"));
        return new Reward(ID, texts, terms, stock, NOW, closesAt, 1);
    }

    /** Ann earned 60 points, everybody else 10. */
    private static final class Earned implements Balances {
        @Override
        public Balance of(EmployeeId person) {
            return new Balance(person, 0, person.equals(ANN) ? 60 : 10, 0, 1, Map.of(), Map.of(), Map.of(), null);
        }

        @Override
        public List<Balance> segment(int segment) {
            return List.of();
        }

        @Override
        public void leave(EmployeeId person, Instant at) {}

        @Override
        public void comeBack(EmployeeId person) {}

        @Override
        public void prune(List<Balance> balances, Instant now) {}
    }
}
