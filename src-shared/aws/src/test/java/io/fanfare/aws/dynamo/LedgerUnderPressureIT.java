package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.Table.Transacted;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.AuthorCredit;
import io.fanfare.points.AwardPoints;
import io.fanfare.points.Entry.Redemption;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ledger with many at once, and on a table that throttles, conflicts, fails and loses answers. */
class LedgerUnderPressureIT {
    private static final EmployeeId PERSON = new EmployeeId(7);
    private static final int ITEMS = 6;
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private final DynamoDbClient client = LocalDynamo.shared().client();
    private final Table table = new Table(client, LocalDynamo.shared().newMainTable());
    private final FixedClock clock = FixedClock.at("2026-11-22T12:00:00Z");
    private final Map<Integer, Map<Hour, Integer>> readers = new ConcurrentHashMap<>();
    private final AtomicInteger faults = new AtomicInteger();

    @Test
    void sixteen_at_once_post_the_same_and_different_pairs_of_one_person() {
        for (int round = 1; round <= 4; round++) {
            for (int item = 1; item <= ITEMS; item++) {
                // Up, and down again in the third round.
                facts(item, NINE.plus(item), round == 3 ? 1 : 9 * round, round);
            }
            atOnce(number -> award(client, 1 + number % ITEMS));
            IntStream.rangeClosed(1, ITEMS).forEach(item -> award(client, item));
            assertSums(0);
        }
        assertThat(new DynamoEntries(table).newest(PERSON, 1_000)).hasSize(4 * ITEMS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_is_lost_and_nothing_doubled_at_faults_of_three_in_ten(long seed) {
        var random = new Random(seed);
        for (int round = 1; round <= 5; round++) {
            for (int item = 1; item <= ITEMS; item++) {
                facts(item, NINE.plus(random.nextInt(5)), random.nextInt(12), round);
            }
            var pressed = pressed(seed * 100 + round);
            atOnce(number -> award(pressed, 1 + number % ITEMS));
        }
        IntStream.rangeClosed(1, ITEMS).forEach(item -> award(client, item));
        assertThat(faults).hasPositiveValue();
        assertSums(0);
    }

    @Test
    void a_redemption_whose_answer_is_lost_is_made_once() {
        facts(1, NINE, 20, 1);
        award(client, 1);
        long spent = 0;
        var pressed = new LedgerWrites(new Table(pressed(5), table.name()));
        for (int number = 0; number < 5; number++) {
            spent += redeem(pressed, new Redemption("r" + number, "mug", -5, clock.instant())) ? 5 : 0;
        }
        assertThat(spent).isEqualTo(25);
        assertSums(spent);
    }

    /** Like a caller who tries again until there is an answer: an entry that is there already was made by an earlier try. */
    private boolean redeem(LedgerWrites writes, Redemption redemption) {
        var through = new Table(pressed(redemption.hashCode()), table.name());
        while (true) {
            try {
                return switch (through.transact(writes.redeem(PERSON, redemption))) {
                    case Transacted.Done _ -> true;
                    case Transacted.Refused(var failed) -> failed.get(LedgerWrites.ENTRY);
                };
            } catch (SdkException _) {
                faults.incrementAndGet();
            }
        }
    }

    @Test
    void who_has_left_gets_no_entry_and_back_again_what_is_owed() {
        facts(1, NINE, 3, 1);
        award(client, 1);
        var before = new DynamoBalances(table).of(PERSON);
        new DynamoBalances(table).leave(PERSON, Instant.parse("2026-11-22T11:00:00Z"));
        facts(1, NINE, 9, 2);
        assertThat(outcome(client, 1)).isInstanceOf(AwardPoints.Outcome.TakesNoPart.class);
        facts(2, NINE, 9, 1);
        assertThat(outcome(client, 2)).isInstanceOf(AwardPoints.Outcome.TakesNoPart.class);
        assertThat(new DynamoBalances(table).of(PERSON))
                .usingRecursiveComparison()
                .ignoringFields("left")
                .isEqualTo(before);
        assertThat(new DynamoEntries(table).newest(PERSON, 10)).hasSize(1);
        new DynamoBalances(table).comeBack(PERSON);
        award(client, 1);
        award(client, 2);
        assertSums(0);
    }

    private void atOnce(IntConsumer step) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 16).forEach(number -> executor.submit(() -> step.accept(number)));
        }
    }

    private DynamoDbClient pressed(long seed) {
        var plan = Faults.conflicting(
                Faults.pressed(new SplittableRandom(seed), 0.3), new SplittableRandom(seed + 1), 0.3);
        return Faults.around(DynamoDbClient.class, client, plan);
    }

    private void facts(int item, Hour hour, int human, long run) {
        var facts = new HourFacts(human, 0, 0, 0, 0, 0, 0, 0, 0, human == 0 ? 0 : 60, 0, 0);
        var share = new ShareKey(new ItemId(item), PERSON, 1);
        assertThat(new DynamoHours(table, table).setShares(hour, run, Map.of(share, facts)))
                .isTrue();
        readers.computeIfAbsent(item, _ -> new ConcurrentHashMap<>()).put(hour, human);
    }

    /** Until it goes well, as the queue does. */
    private void award(DynamoDbClient through, int item) {
        while (true) {
            try {
                outcome(through, item);
                return;
            } catch (SdkException | IllegalStateException _) {
                faults.incrementAndGet();
            }
        }
    }

    private AwardPoints.Outcome outcome(DynamoDbClient through, int item) {
        var main = new Table(through, table.name());
        return new AwardPoints(
                        new DynamoFacts(main),
                        AuthorCredit.NONE,
                        new DynamoLedger(main),
                        _ -> {},
                        () -> RuleBooks.always(RuleBook.defaults(Set.of(1))),
                        clock)
                .award(PERSON, new ItemId(item), clock.instant());
    }

    /** What the readers are worth by hand: one each, at most 20 a day and item, and 10 for the first. */
    private void assertSums(long spent) {
        long owed = readers.values().stream()
                .mapToLong(hours ->
                        hours.values().stream().mapToInt(Integer::intValue).sum())
                .map(sum -> Math.min(20, sum) + (sum > 0 ? 10 : 0))
                .sum();
        var balance = new DynamoBalances(table).of(PERSON);
        assertThat(balance.points()).isEqualTo(owed - spent);
        assertThat(balance.earned()).isEqualTo(owed);
        assertThat(new LedgerProof(table).prove(PERSON, TODAY).findings()).isEmpty();
    }
}
