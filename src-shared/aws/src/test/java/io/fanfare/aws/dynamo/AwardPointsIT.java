package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.ShareKey;
import io.fanfare.events.DomainEvent;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.AuthorCredit;
import io.fanfare.points.AwardPoints;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class AwardPointsIT {
    private static final ItemId ITEM = new ItemId(1);
    private static final EmployeeId PERSON = new EmployeeId(7);
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private final DynamoDbClient client = LocalDynamo.shared().client();
    private final FixedClock clock = FixedClock.at("2026-11-21T12:00:00Z");
    private final List<DomainEvent> told = Collections.synchronizedList(new ArrayList<>());
    private String name = "";

    @BeforeEach
    void freshTable() {
        name = LocalDynamo.shared().newMainTable();
    }

    @Test
    void points_go_up_with_the_facts_and_down_again_when_they_are_taken_back() {
        facts(NINE, 3, 1);
        award(client);
        assertBalance(13);
        facts(NINE, 1, 2);
        award(client);
        assertBalance(11);
        facts(NINE, 0, 3);
        award(client);
        assertBalance(0);
        assertThat(entries()).isEqualTo(3);
    }

    @Test
    void a_crash_around_any_call_posts_once() {
        for (int call = 1; call <= 4; call++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                freshTable();
                told.clear();
                facts(NINE, 4, 1);
                try {
                    award(Faults.around(DynamoDbClient.class, client, Faults.crashAt(call, afterwards)));
                } catch (Faults.Crash _) {
                    award(client);
                }
                assertBalance(14);
                assertThat(entries()).isEqualTo(1);
                assertThat(told.stream().map(DomainEvent::id)).contains("7#1#1");
                assertThat(told.stream().map(DomainEvent::id).distinct()).hasSize(2);
            }
        }
    }

    @Test
    void a_double_tells_what_the_first_one_told() {
        facts(NINE, 4, 1);
        award(client);
        var once = List.copyOf(told);
        told.clear();
        award(client);
        assertThat(told).isEqualTo(once);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void a_repetition_tells_every_entry_of_its_pair_since_it_was_asked_for_and_no_other() {
        facts(NINE, 4, 1);
        award(client);
        clock.advance(Duration.ofHours(1));
        var asked = clock.instant();
        facts(NINE.plus(1), 2, 1);
        award(client);
        clock.advance(Duration.ofHours(1));
        facts(NINE.plus(2), 1, 1);
        award(client);
        told.clear();

        award(client, asked);

        assertThat(told.stream().map(DomainEvent::id)).containsExactly("7#1#2", "7#1#3");
    }

    @Test
    void sixteen_at_once_post_once() {
        facts(NINE, 4, 1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 16).forEach(_ -> executor.submit(() -> award(client)));
        }
        award(client);
        assertBalance(14);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void a_transaction_conflict_is_tried_again() {
        facts(NINE, 4, 1);
        var plan = new Faults.Plan() {
            private boolean thrown;

            @Override
            public void before(String operation) {
                if ("transactWriteItems".equals(operation) && !thrown) {
                    thrown = true;
                    throw TransactionCanceledException.builder()
                            .cancellationReasons(CancellationReason.builder()
                                    .code("TransactionConflict")
                                    .build())
                            .build();
                }
            }
        };
        award(Faults.around(DynamoDbClient.class, client, plan));
        assertBalance(14);
    }

    @Test
    void a_posting_costs_six_writes_and_one_and_a_half_reads() {
        facts(NINE, 4, 1);
        award(client);
        clock.advance(Duration.ofHours(1));
        facts(NINE.plus(1), 2, 1);
        var units = new UnitCounter();
        try (var counted = LocalDynamo.shared().client(units)) {
            award(counted);
        }
        assertThat(units.writes()).isEqualTo(6);
        assertThat(units.reads()).isEqualTo(1.5);
    }

    private void facts(Hour hour, int human, long run) {
        var table = new Table(client, name);
        var facts = new HourFacts(human, 0, 0, 0, 0, 0, 0, 0, 0, human == 0 ? 0 : 60, 0, 0);
        assertThat(new DynamoHours(table, table).setShares(hour, run, Map.of(new ShareKey(ITEM, PERSON, 1), facts)))
                .isTrue();
    }

    private void award(DynamoDbClient dynamo) {
        award(dynamo, clock.instant());
    }

    private void award(DynamoDbClient dynamo, Instant asked) {
        var table = new Table(dynamo, name);
        new AwardPoints(
                        new DynamoFacts(table),
                        AuthorCredit.NONE,
                        new DynamoLedger(table),
                        told::addAll,
                        () -> RuleBooks.always(RuleBook.defaults(Set.of(1))),
                        clock)
                .award(PERSON, ITEM, asked);
    }

    private void assertBalance(long points) {
        var table = new Table(client, name);
        long sum = table.query(Keys.history(PERSON), Keys.ENTRY_PREFIX, Table.Read.STRONG).stream()
                .mapToLong(row -> Rows.number(row, "pts"))
                .sum();
        var row = table.get(Keys.balance(PERSON), Table.Read.STRONG).orElseThrow();
        assertThat(Rows.number(row, "pts")).isEqualTo(points).isEqualTo(sum);
        assertThat(Rows.number(row, "w2026-W47")).isEqualTo(points);
    }

    private int entries() {
        return new Table(client, name)
                .query(Keys.history(PERSON), Keys.ENTRY_PREFIX, Table.Read.STRONG)
                .size();
    }
}
