package io.fanfare.bench;

import io.fanfare.aws.dynamo.DynamoAuthorCredit;
import io.fanfare.aws.dynamo.DynamoAuthors;
import io.fanfare.aws.dynamo.DynamoBalances;
import io.fanfare.aws.dynamo.DynamoBoards;
import io.fanfare.aws.dynamo.DynamoCampaigns;
import io.fanfare.aws.dynamo.DynamoContests;
import io.fanfare.aws.dynamo.DynamoFacts;
import io.fanfare.aws.dynamo.DynamoFigures;
import io.fanfare.aws.dynamo.DynamoGoals;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.ShareDays;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.board.Board;
import io.fanfare.board.RollUpBoards;
import io.fanfare.board.Scope;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.points.AwardPoints;
import io.fanfare.points.Owed;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.util.Random;
import java.util.Set;

/** What a posting, a roll-up and a board cost and take, the more people and entries there are. */
final class LedgerScale {
    private static final int POSTINGS = 300;
    private static final int LOOKS = 100;
    private static final int LARGE_ITEM = 900_000;
    private static final RuleBooks RULES = RuleBooks.always(RuleBook.defaults(Set.of(1)));
    private final UnitCounter units = new UnitCounter();
    private final String name = LocalDynamo.shared().newMainTable();
    private final Table counted = new Table(LocalDynamo.shared().client(units), name);
    private final Table plain = new Table(LocalDynamo.shared().client(), name);
    private final FixedClock clock = FixedClock.at("2026-11-19T12:00:00Z");
    private int people;

    /**
     * @param entries in the ledger
     * @param rollUpRru of one roll-up over everybody
     */
    record Outcome(
            long entries,
            double postingMs,
            double wruPerPosting,
            double rruPerPosting,
            double rollUpSeconds,
            double rollUpRru,
            double rollUpWru,
            double boardMs,
            double rruPerBoard) {}

    Outcome at(int wanted) {
        System.out.printf("%,d people, %,d entries%n", wanted, wanted * LedgerRows.ENTRIES);
        try (var seeder = new Seeder(plain)) {
            for (int person = people + 1; person <= wanted; person++) {
                LedgerRows.ofPerson(person).forEach(seeder::put);
            }
        }
        people = wanted;
        return measured();
    }

    private Outcome measured() {
        double postingMs = post();
        double wru = units.writes() / POSTINGS;
        double rru = units.reads() / POSTINGS;
        units.reset();
        long began = System.nanoTime();
        rollUp();
        double seconds = (System.nanoTime() - began) / 1e9;
        double rollUpRru = units.reads();
        double rollUpWru = units.writes();
        units.reset();
        began = System.nanoTime();
        look();
        double boardMs = (System.nanoTime() - began) / 1e6 / LOOKS;
        return new Outcome(
                (long) people * LedgerRows.ENTRIES,
                postingMs,
                wru,
                rru,
                seconds,
                rollUpRru,
                rollUpWru,
                boardMs,
                units.reads() / LOOKS);
    }

    /** Postings of people here and there, each for a new fact of an item of its own scale. */
    private double post() {
        var random = new Random(people);
        var item = new ItemId(LARGE_ITEM + people);
        var points = new AwardPoints(
                new DynamoFacts(counted),
                new DynamoAuthorCredit(counted, new DynamoAuthors(counted, clock)),
                new DynamoLedger(counted),
                _ -> {},
                () -> RULES,
                clock);
        // The author of the item is looked up once in five minutes.
        points.award(new EmployeeId(people), item, clock.instant());
        var drawn = random.ints(1, people).distinct().limit(POSTINGS).toArray();
        try (var seeder = new Seeder(plain)) {
            for (int person : drawn) {
                seeder.put(LedgerRows.shareDay(new EmployeeId(person), item, 1, 3, 1));
            }
        }
        units.reset();
        long began = System.nanoTime();
        for (int person : drawn) {
            points.award(new EmployeeId(person), item, clock.instant());
        }
        return (System.nanoTime() - began) / 1e6 / POSTINGS;
    }

    private void rollUp() {
        var boards = new DynamoBoards(counted);
        var days = new ShareDays(counted);
        new RollUpBoards(
                        new RollUpBoards.People(
                                new DynamoRoster(counted),
                                new DynamoBalances(counted),
                                new RollUpBoards.Leavers(_ -> {}, 90)),
                        new RollUpBoards.Content(
                                new DynamoCampaigns(counted),
                                new DynamoItems(counted),
                                item -> days.of(item, Table.Read.EVENTUAL),
                                new DynamoFigures(counted),
                                facts -> Owed.of(facts, RULES, clock.instant()),
                                Language.EN),
                        boards,
                        boards,
                        new DynamoGoals(counted),
                        new DynamoContests(counted))
                .rollUp(clock.instant());
    }

    private void look() {
        var boards = new DynamoBoards(counted);
        var month = Scope.parse("2026-11");
        for (int look = 0; look < LOOKS; look++) {
            if (boards.find(month, Board.Kind.PEOPLE).isEmpty()) {
                throw new IllegalStateException("there is no board of the month");
            }
        }
    }
}
