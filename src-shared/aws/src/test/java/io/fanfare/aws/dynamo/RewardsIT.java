package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.points.Entry;
import io.fanfare.points.Ledger;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.reward.AskForReward;
import io.fanfare.reward.AskForReward.Outcome;
import io.fanfare.reward.AskForReward.Wish;
import io.fanfare.reward.DrawWinners;
import io.fanfare.reward.Offered;
import io.fanfare.reward.Redemption;
import io.fanfare.reward.Redemption.Status;
import io.fanfare.reward.Reward;
import io.fanfare.reward.Reward.Terms;
import io.fanfare.reward.SettleRedemption;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.LocalDynamo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Rewards on a real DynamoDB: many at once, crashes anywhere, everything twice. */
class RewardsIT {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    private static final EmployeeId ANN = new EmployeeId(7);
    private final AtomicInteger ids = new AtomicInteger();
    private String name = LocalDynamo.shared().newMainTable();

    @Test
    void a_reward_comes_back_as_it_went() {
        var closes = NOW.plus(Duration.ofDays(7));
        for (var terms : List.of(
                new Terms.Threshold(40, true), new Terms.Draw(5, 2, "seed"), new Terms.Cause(10, "EUR", 5_000))) {
            var reward = new Reward(rewards().nextId(), texts(), terms, 12, NOW, closes, 1);
            rewards().create(reward);
            assertThat(rewards().find(reward.id())).contains(new Offered(reward, 12L, 0, null));
        }
        assertThat(rewards().all()).extracting(offered -> offered.reward().id()).containsExactly(1, 2, 3);
        assertThat(rewards().find(9)).isEmpty();
    }

    @Test
    void of_sixteen_presses_at_once_with_points_for_one_one_is_a_request() throws Exception {
        earn(ANN, 40);
        int reward = offer(new Terms.Threshold(40, true), 5, null);
        var outcomes = together(16, _ -> () -> ask().ask(new Wish(ANN, reward, 0, 0), NOW));
        assertThat(outcomes).containsOnlyOnce(Outcome.DONE).containsOnly(Outcome.DONE, Outcome.ALREADY);
        assertThat(points(ANN)).isZero();
        assertThat(rewards().find(reward).orElseThrow().left()).isEqualTo(4);
        assertThat(redemptions().newest(null, 100)).hasSize(1);
    }

    @Test
    void points_for_one_of_many_rewards_buy_one() throws Exception {
        earn(ANN, 40);
        var offered = IntStream.range(0, 8)
                .map(_ -> offer(new Terms.Threshold(40, true), null, null))
                .toArray();
        var outcomes = together(8, at -> () -> ask().ask(new Wish(ANN, offered[at], 0, 0), NOW));
        assertThat(outcomes).containsOnlyOnce(Outcome.DONE).contains(Outcome.TOO_FEW_POINTS);
        assertThat(points(ANN)).isZero();
    }

    @Test
    void the_last_of_the_stock_goes_to_one_of_many() throws Exception {
        int reward = offer(new Terms.Threshold(0, true), 1, null);
        var outcomes = together(16, at -> () -> ask().ask(new Wish(new EmployeeId(at + 1), reward, 0, 0), NOW));
        assertThat(outcomes).containsOnlyOnce(Outcome.DONE).contains(Outcome.NONE_LEFT);
        assertThat(rewards().find(reward).orElseThrow().left()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_crash_anywhere_and_pressing_again_make_one_request(boolean afterwards) {
        for (int call = 1; call <= 5; call++) {
            name = LocalDynamo.shared().newMainTable();
            earn(ANN, 100);
            int reward = offer(new Terms.Threshold(40, true), 5, null);
            var plan = Faults.crashAt(call, afterwards);
            var shaky = new Table(
                    Faults.around(DynamoDbClient.class, LocalDynamo.shared().client(), plan), name);
            for (int press = 0; press < 3; press++) {
                try {
                    ask(shaky).ask(new Wish(ANN, reward, 0, 0), NOW);
                } catch (Faults.Crash crash) {
                    assertThat(press).as("a crash happens once").isLessThan(2);
                }
            }
            assertThat(points(ANN)).as("call %d", call).isEqualTo(60);
            assertThat(redemptions().of(ANN)).hasSize(1);
            assertThat(redemptions().newest(null, 9)).isEqualTo(redemptions().of(ANN));
            assertThat(rewards().find(reward).orElseThrow().given()).isEqualTo(1);
        }
    }

    @Test
    void cancelling_gives_the_points_back_once_with_a_line_of_its_own() throws Exception {
        earn(ANN, 40);
        int reward = offer(new Terms.Threshold(40, true), 3, null);
        ask().ask(new Wish(ANN, reward, 0, 0), NOW);
        var redemption = redemptions().of(ANN).getFirst();
        var outcomes =
                together(8, at -> () -> settle().settle(redemption.id(), NOW, Status.CANCELLED, NOW.plusMillis(at)));
        assertThat(outcomes).containsOnlyOnce(SettleRedemption.Outcome.DONE);
        assertThat(points(ANN)).isEqualTo(40);
        assertThat(rewards().find(reward).orElseThrow()).satisfies(offered -> {
            assertThat(offered.left()).isEqualTo(3);
            assertThat(offered.given()).isZero();
        });
        assertThat(new DynamoEntries(table()).newest(ANN, 9))
                .extracting(Entry::reason)
                .containsExactly(Entry.Reason.CANCELLED, Entry.Reason.REDEEMED, Entry.Reason.SHARES);
        assertThat(settle().settle(redemption.id(), NOW, Status.APPROVED, NOW))
                .isEqualTo(SettleRedemption.Outcome.SETTLED_OTHERWISE);
        assertThat(ask().ask(new Wish(ANN, reward, 1, 0), NOW.plusSeconds(9))).isEqualTo(Outcome.DONE);
        assertThat(points(ANN)).isZero();
    }

    @Test
    void of_approving_and_cancelling_at_once_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            name = LocalDynamo.shared().newMainTable();
            earn(ANN, 40);
            int reward = offer(new Terms.Threshold(40, true), null, null);
            ask().ask(new Wish(ANN, reward, 0, 0), NOW);
            var id = redemptions().of(ANN).getFirst().id();
            together(8, at -> () -> settle().settle(id, NOW, at % 2 == 0 ? Status.APPROVED : Status.CANCELLED, NOW));
            var settled = redemptions().of(ANN).getFirst();
            assertThat(settled.status()).isNotEqualTo(Status.REQUESTED);
            assertThat(redemptions().find(id, NOW)).contains(settled);
            assertThat(points(ANN)).isEqualTo(settled.isCancelled() ? 40 : 0);
        }
    }

    @Test
    void a_draw_that_is_made_by_many_at_once_is_one_draw() throws Exception {
        int reward = offer(new Terms.Draw(0, 2, "seed"), null, NOW.plusSeconds(60));
        for (int person = 1; person <= 9; person++) {
            ask().ask(new Wish(new EmployeeId(person), reward, 0, 0), NOW);
        }
        var closed = NOW.plusSeconds(60);
        var draws =
                together(8, at -> () -> new DrawWinners(rewards(), redemptions()).draw(reward, closed.plusSeconds(at)));
        assertThat(draws.stream().distinct()).hasSize(1);
        var drawn = rewards().find(reward).orElseThrow().drawn();
        assertThat(drawn).isNotNull();
        assertThat(drawn.winners()).hasSize(2);
        assertThat(redemptions().newest(Status.REQUESTED, 99))
                .extracting(Redemption::id)
                .containsAll(drawn.winners());
        assertThat(redemptions().newest(Status.APPROVED, 99)).isEmpty();
    }

    @Test
    void a_reward_is_replaced_as_it_was_seen_and_what_was_taken_stays_taken() {
        int id = offer(new Terms.Threshold(0, true), 5, null);
        var seen = rewards().find(id).orElseThrow();
        ask().ask(new Wish(ANN, id, 0, 0), NOW);
        var next = new Reward(id, texts(), new Terms.Threshold(0, true), 8, NOW, null, 2);
        assertThat(rewards().replace(seen, next)).as("somebody asked meanwhile").isFalse();
        var again = rewards().find(id).orElseThrow();
        assertThat(rewards().replace(again, next)).isTrue();
        assertThat(rewards().find(id)).contains(new Offered(next, 7L, 1, null));
    }

    private static Map<Language, Reward.Text> texts() {
        return Map.of(Language.NL, new Reward.Text("Boek", null), Language.EN, new Reward.Text("Book", "A good one"));
    }

    private int offer(Terms terms, @Nullable Integer stock, @Nullable Instant closesAt) {
        var reward = new Reward(rewards().nextId(), texts(), terms, stock, NOW, closesAt, 1);
        rewards().create(reward);
        return reward.id();
    }

    private void earn(EmployeeId person, long points) {
        var owed = new Owed(
                Map.of(new Owed.Posting(Rule.CLICK, LocalDate.parse("2026-11-22")), points),
                Map.of(LocalDate.parse("2026-11-22"), 1L));
        var before = Ledger.Earned.NOTHING;
        assertThat(new DynamoLedger(table())
                        .post(new Ledger.Posting(person, new ItemId(1), before, owed, 2, NOW.minusSeconds(60))))
                .isEqualTo(Ledger.Written.DONE);
    }

    private static <T> List<T> together(int times, IntFunction<Callable<T>> act) throws Exception {
        try (var executor = Executors.newFixedThreadPool(times)) {
            var results = new ArrayList<T>();
            for (var future :
                    executor.invokeAll(IntStream.range(0, times).mapToObj(act).toList())) {
                results.add(future.get());
            }
            return results;
        }
    }

    private long points(EmployeeId person) {
        return new DynamoBalances(table()).of(person).points();
    }

    private AskForReward ask() {
        return ask(table());
    }

    private AskForReward ask(Table table) {
        return new AskForReward(
                new DynamoRewards(table),
                new DynamoRedemptions(table),
                new DynamoBalances(table),
                () -> "%032x".formatted(ids.incrementAndGet()));
    }

    private SettleRedemption settle() {
        return new SettleRedemption(rewards(), redemptions());
    }

    private DynamoRewards rewards() {
        return new DynamoRewards(table());
    }

    private DynamoRedemptions redemptions() {
        return new DynamoRedemptions(table());
    }

    private Table table() {
        return new Table(LocalDynamo.shared().client(), name);
    }
}
