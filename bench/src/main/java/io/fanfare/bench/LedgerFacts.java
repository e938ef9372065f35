package io.fanfare.bench;

import io.fanfare.aws.dynamo.DynamoAuthorCredit;
import io.fanfare.aws.dynamo.DynamoAuthors;
import io.fanfare.aws.dynamo.DynamoBalances;
import io.fanfare.aws.dynamo.DynamoFacts;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.LedgerProof;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.AwardPoints;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A hundred thousand facts through the use case of award-points, sixteen messages at once, doubled and in no order, on a table that throttles,
 * conflicts, fails and loses answers; then facts are taken back and awarded again. What nobody was given is lost, what was given twice doubled.
 */
final class LedgerFacts {
    private static final int PEOPLE = 2_000;
    private static final int ITEMS = 10;
    /** Hours of a share with their readers: a fact each. */
    private static final int FACTS_A_PAIR = 5;

    private static final int WIDTH = 16;
    private static final double PROBABILITY = 0.3;
    private static final int TAKEN_BACK_EVERY = 20;
    private static final int DOUBLED_EVERY = 5;
    private static final int SAID_EVERY = 5_000;
    private final Table table =
            new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newMainTable());
    private final FixedClock clock = FixedClock.at("2026-11-19T12:00:00Z");
    private final Map<Pair, int[]> facts = new HashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AwardPoints pressed = award(pressed());
    private int events;

    private record Pair(int person, int item) {}

    /**
     * @param events facts, those that were taken back counted again
     * @param refused messages that failed and came again
     * @param lost points that are owed and were not given
     * @param doubled points that were given and are not owed
     * @param untrue people with a sum that is not that of its entries
     */
    record Outcome(int events, int refused, long lost, long doubled, int untrue, double seconds) {}

    Outcome run() {
        long began = System.nanoTime();
        System.out.printf(
                "%,d facts of %,d people, faults at p = %.1f%n", pairs().size() * FACTS_A_PAIR, PEOPLE, PROBABILITY);
        set(pairs(), 30);
        deliver(messages(pairs(), new Random(1)));
        var back = pairs().stream()
                .filter(pair -> (pair.person() + pair.item()) % TAKEN_BACK_EVERY == 0)
                .toList();
        set(back, 2);
        deliver(messages(back, new Random(2)));
        return measured((System.nanoTime() - began) / 1e9);
    }

    private List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (int person = 1; person <= PEOPLE; person++) {
            for (int item = 1; item <= ITEMS; item++) {
                pairs.add(new Pair(person, item));
            }
        }
        return pairs;
    }

    private void set(List<Pair> pairs, int most) {
        try (var seeder = new Seeder(table)) {
            var random = new Random(most);
            for (var pair : pairs) {
                var readers = new int[FACTS_A_PAIR];
                for (int hour = 0; hour < readers.length; hour++) {
                    readers[hour] = random.nextInt(4) == 0 ? random.nextInt(most) : random.nextInt(2);
                }
                facts.put(pair, readers);
                seeder.put(LedgerRows.shareDay(new EmployeeId(pair.person()), new ItemId(pair.item()), 1, readers));
                events += readers.length;
            }
        }
    }

    private static List<Pair> messages(List<Pair> pairs, Random random) {
        var messages = new ArrayList<>(pairs);
        pairs.stream().filter(_ -> random.nextInt(DOUBLED_EVERY) == 0).forEach(messages::add);
        Collections.shuffle(messages, random);
        return messages;
    }

    /** Like a queue: what fails comes again. */
    private void deliver(List<Pair> messages) {
        var queue = new ConcurrentLinkedQueue<>(messages);
        var open = new AtomicLong(messages.size());
        try (var workers = Executors.newFixedThreadPool(WIDTH)) {
            for (int worker = 0; worker < WIDTH; worker++) {
                workers.execute(() -> {
                    while (open.get() > 0) {
                        var pair = queue.poll();
                        if (pair == null) {
                            Thread.onSpinWait();
                        } else if (awarded(pair)) {
                            say(open.decrementAndGet());
                        } else {
                            queue.add(pair);
                        }
                    }
                });
            }
        }
    }

    private boolean awarded(Pair pair) {
        try {
            pressed.award(new EmployeeId(pair.person()), new ItemId(pair.item()), clock.instant());
            return true;
        } catch (SdkException | IllegalStateException _) {
            refused.incrementAndGet();
            return false;
        }
    }

    private static void say(long open) {
        if (open % SAID_EVERY == 0) {
            System.out.printf("  %,d messages to go%n", open);
        }
    }

    private Outcome measured(double seconds) {
        var balances = new DynamoBalances(table);
        var proof = new LedgerProof(table);
        long lost = 0;
        long doubled = 0;
        int untrue = 0;
        for (int number = 1; number <= PEOPLE; number++) {
            var person = new EmployeeId(number);
            long difference = balances.of(person).points() - owed(number);
            lost += Math.max(0, -difference);
            doubled += Math.max(0, difference);
            untrue += proof.prove(person, LedgerRows.DAY).findings().isEmpty() ? 0 : 1;
        }
        return new Outcome(events, refused.get(), lost, doubled, untrue, seconds);
    }

    /** The rules by hand: a click a reader up to 20, 10 for the first one, 2 for the intent. */
    private long owed(int person) {
        long sum = 0;
        for (int item = 1; item <= ITEMS; item++) {
            int readers = 0;
            for (int each : facts.getOrDefault(new Pair(person, item), new int[0])) {
                readers += each;
            }
            sum += 2 + Math.min(20, readers) + (readers > 0 ? 10 : 0);
        }
        return sum;
    }

    private DynamoDbClient pressed() {
        var plan = Faults.conflicting(
                Faults.pressed(new SplittableRandom(3), PROBABILITY), new SplittableRandom(4), PROBABILITY);
        return Faults.around(DynamoDbClient.class, table.client(), plan);
    }

    private AwardPoints award(DynamoDbClient client) {
        var through = new Table(client, table.name());
        return new AwardPoints(
                new DynamoFacts(through),
                new DynamoAuthorCredit(through, new DynamoAuthors(through, clock)),
                new DynamoLedger(through),
                _ -> {},
                () -> RuleBooks.always(RuleBook.defaults(Set.of(1))),
                clock);
    }
}
