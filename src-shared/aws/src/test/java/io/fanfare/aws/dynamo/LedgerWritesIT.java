package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.Table.Transacted;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Period;
import io.fanfare.points.Balance;
import io.fanfare.points.Entry;
import io.fanfare.points.Entry.Correction;
import io.fanfare.points.Entry.Redemption;
import io.fanfare.points.Entry.Shares;
import io.fanfare.points.Ledger;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class LedgerWritesIT {
    private static final EmployeeId PERSON = new EmployeeId(7);
    private static final ItemId ITEM = new ItemId(1);
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private final String name = LocalDynamo.shared().newMainTable();
    private final Table table = new Table(LocalDynamo.shared().client(), name);
    private final LedgerWrites writes = new LedgerWrites(table);

    @Test
    void a_redemption_takes_what_it_costs_and_no_standing_moves() {
        earn(50);
        var before = balance();
        assertThat(redeem(redemption("a", 40))).isInstanceOf(Transacted.Done.class);
        assertThat(balance().points()).isEqualTo(10);
        assertThat(balance().entries()).isEqualTo(2);
        assertThat(balance())
                .usingRecursiveComparison()
                .ignoringFields("points", "entries")
                .isEqualTo(before);
    }

    @Test
    void nobody_spends_what_is_not_there() {
        assertThat(redeem(redemption("a", 1))).isEqualTo(new Transacted.Refused(List.of(false, true)));
        earn(50);
        assertThat(redeem(redemption("a", 51))).isEqualTo(new Transacted.Refused(List.of(false, true)));
        assertThat(redeem(redemption("a", 50))).isInstanceOf(Transacted.Done.class);
        assertThat(balance().points()).isZero();
    }

    @Test
    void a_repetition_of_a_redemption_meets_its_own_entry() {
        earn(50);
        redeem(redemption("a", 20));
        var again = (Transacted.Refused) redeem(redemption("a", 20));
        assertThat(again.failed().get(LedgerWrites.ENTRY)).isTrue();
        assertThat(balance().points()).isEqualTo(30);
    }

    @Test
    void who_has_left_may_spend_what_stands() {
        earn(50);
        new DynamoBalances(table).leave(PERSON, NOON);
        assertThat(redeem(redemption("a", 40))).isInstanceOf(Transacted.Done.class);
        assertThat(balance().points()).isEqualTo(10);
    }

    @Test
    void sixteen_at_once_never_spend_more_than_there_is() {
        earn(50);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 16).forEach(number -> executor.submit(() -> redeemUntilDone("r" + number)));
        }
        assertThat(balance().points()).isZero();
        assertThat(newest()).hasSize(1 + 5);
    }

    private void redeemUntilDone(String id) {
        boolean answered = false;
        while (!answered) {
            try {
                redeem(redemption(id, 10));
                answered = true;
            } catch (TransactionCanceledException _) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void a_cancellation_gives_back_and_entries_read_as_they_were_written_newest_first() {
        earn(50);
        var redemption = redemption("a-1", 40);
        redeem(redemption);
        var cancelled = redemption.cancelled(NOON.plusSeconds(60));
        assertThat(table.transact(writes.cancel(PERSON, cancelled))).isInstanceOf(Transacted.Done.class);
        assertThat(balance().points()).isEqualTo(50);
        var all = newest();
        assertThat(all).startsWith(new Correction(cancelled), redemption);
        assertThat(all).last().isInstanceOf(Entry.PostingUp.class);
        assertThat(new DynamoEntries(table).newest(PERSON, 2)).isEqualTo(all.subList(0, 2));
    }

    @Test
    void what_touches_a_closed_month_reads_back_as_a_correction_of_shares() {
        var late = Instant.parse("2026-12-04T00:00:00Z");
        post(Ledger.Earned.NOTHING, points(3), late);
        var entry = newest().getFirst();
        assertThat(entry.reason()).isEqualTo(Entry.Reason.CLOSED_PERIOD);
        assertThat(entry.aboutShares()).contains(new Shares(ITEM, 1, points(3), 2, late));
        assertThat(balance().in(new Period.OfMonth(YearMonth.of(2026, 11))).points())
                .isEqualTo(3);
    }

    @Test
    void a_redemption_costs_four_writes_and_reading_entries_half_a_read() {
        earn(50);
        var units = new UnitCounter();
        try (var client = LocalDynamo.shared().client(units)) {
            var counted = new Table(client, name);
            counted.transact(new LedgerWrites(counted).redeem(PERSON, redemption("a", 40)));
            assertThat(units.writes()).isEqualTo(4);
            assertThat(units.reads()).isZero();
            new DynamoEntries(counted).newest(PERSON, 20);
            assertThat(units.reads()).isEqualTo(0.5);
        }
    }

    private static Redemption redemption(String id, long cost) {
        return new Redemption(id, "mug", -cost, NOON.plusSeconds(1));
    }

    private Transacted redeem(Redemption redemption) {
        return table.transact(writes.redeem(PERSON, redemption));
    }

    private void earn(long points) {
        post(Ledger.Earned.NOTHING, points(points), NOON);
    }

    private void post(Ledger.Earned before, Owed owed, Instant at) {
        assertThat(new DynamoLedger(table).post(new Ledger.Posting(PERSON, ITEM, before, owed, 2, at)))
                .isEqualTo(Ledger.Written.DONE);
    }

    private static Owed points(long points) {
        return new Owed(Map.of(new Owed.Posting(Rule.CLICK, DAY), points), Map.of(DAY, points));
    }

    private Balance balance() {
        return new DynamoBalances(table).of(PERSON);
    }

    private List<Entry> newest() {
        return new DynamoEntries(table).newest(PERSON, 100);
    }
}
