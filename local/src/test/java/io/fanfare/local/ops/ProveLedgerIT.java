package io.fanfare.local.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.aws.dynamo.DynamoBalances;
import io.fanfare.aws.dynamo.DynamoEntries;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.Key;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.LedgerProof;
import io.fanfare.aws.dynamo.LedgerWrites;
import io.fanfare.aws.dynamo.Rows;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.Balance;
import io.fanfare.points.Entry;
import io.fanfare.points.Ledger;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows are broken on purpose. */
class ProveLedgerIT {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ItemId ITEM = new ItemId(1);
    private static final int PEOPLE = 70;
    private static final Table WHOLE = emptyTable();
    private final Table table = emptyTable();
    private int code;

    private static Table emptyTable() {
        return new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newMainTable());
    }

    @BeforeEach
    void aLedger() {
        LocalDynamo.shared().copy(WHOLE.name(), table.name());
    }

    @BeforeAll
    static void aWholeLedger() {
        var ledger = new DynamoLedger(WHOLE);
        for (int number = 1; number <= PEOPLE; number++) {
            var person = new EmployeeId(number);
            post(ledger, person, ITEM, 13);
            post(ledger, person, ITEM, 9);
            post(ledger, person, new ItemId(2), 20);
        }
        var redemption = new Entry.Redemption("a", "mug", -5, NOON);
        WHOLE.transact(new LedgerWrites(WHOLE).redeem(new EmployeeId(1), redemption));
        WHOLE.transact(new LedgerWrites(WHOLE).cancel(new EmployeeId(1), redemption.cancelled(NOON.plusSeconds(1))));
    }

    @Test
    void a_ledger_that_holds_is_said_to_hold() {
        assertThat(run(false))
                .contains(
                        "segment 64 of 64: 70 people, 212 entries",
                        "0 of 70 people differ",
                        "is the sum of its entries");
        assertThat(code).isZero();
    }

    @Test
    void a_broken_sum_is_found_told_by_field_and_repaired() {
        var person = new EmployeeId(5);
        var before = new DynamoBalances(table).of(person);
        breakSum(person, "pts");
        breakSum(person, "w2026-W47");
        breakSum(person, "kCLICK");
        breakSum(person, "r2026-W47");
        breakSum(new EmployeeId(69), "m2026-11");
        var found = run(false);
        assertThat(code).isEqualTo(1);
        assertThat(found)
                .contains(
                        "2 of 70 people differ",
                        "balance pts",
                        "balance w2026-W47",
                        "balance m2026-11",
                        "nothing was changed")
                .doesNotContain("0000000005");
        assertThat(run(true)).contains("repaired balance pts");
        assertThat(code).isZero();
        assertThat(new DynamoBalances(table).of(person)).isEqualTo(before);
        assertThat(run(false)).contains("0 of 70 people differ");
    }

    @Test
    void a_balance_that_is_gone_comes_back_from_the_entries() {
        var person = new EmployeeId(1);
        var before = new DynamoBalances(table).of(person);
        // Somebody without a balance is found through the roster.
        var row = new HashMap<>(Keys.person(person).toMap());
        row.put("fn", Rows.s("Ann"));
        table.put(row);
        table.delete(Keys.balance(person));
        assertThat(run(true)).contains("1 of 70 people differ");
        assertThat(new DynamoBalances(table).of(person)).isEqualTo(before);
        assertThat(before).extracting(Balance::points, Balance::entries).containsExactly(29L, 5L);
    }

    @Test
    void an_earned_row_that_is_wrong_or_gone_is_made_of_its_entries_and_the_next_posting_fits_on() {
        var wrong = new EmployeeId(6);
        var gone = new EmployeeId(7);
        set(Keys.earned(wrong, ITEM), "json", "CLICK 2026-11-21 1;READERS 2026-11-21 9");
        table.delete(Keys.earned(gone, new ItemId(2)));
        assertThat(run(false)).contains("2 of 70 people differ", "earned json", "earned seq");
        assertThat(run(true)).contains("repaired earned json");
        var ledger = new DynamoLedger(table);
        for (var person : List.of(wrong, gone)) {
            var item = person.equals(wrong) ? ITEM : new ItemId(2);
            post(ledger, person, item, 30);
            assertThat(new DynamoEntries(table).newest(person, 100)).hasSize(4);
        }
        assertThat(run(false)).contains("0 of 70 people differ");
        assertThat(new DynamoBalances(table).of(wrong).points()).isEqualTo(50);
    }

    @Test
    void a_posting_that_was_computed_before_the_repair_is_not_written_over_it() {
        var person = new EmployeeId(6);
        set(Keys.earned(person, ITEM), "json", "CLICK 2026-11-21 1;READERS 2026-11-21 9");
        var ledger = new DynamoLedger(table);
        var before = ledger.earned(person, ITEM, Ledger.Freshness.LATEST);
        run(true);
        assertThat(ledger.post(new Ledger.Posting(person, ITEM, before, owed(30), 3, NOON)))
                .isEqualTo(Ledger.Written.OVERTAKEN);
    }

    @Test
    void weeks_that_were_dropped_are_not_missed() {
        var later = FixedClock.at("2028-03-01T00:00:00Z");
        var balances = new DynamoBalances(table);
        balances.prune(balances.segment(5), later.instant());
        assertThat(balances.of(new EmployeeId(5)).weeks()).isEmpty();
        assertThat(run(false, later)).contains("0 of 70 people differ");
    }

    @Test
    void it_says_how_it_is_called() {
        assertThatThrownBy(() -> ProveLedger.run(List.of("--table", "x"), Map.of(), System.out))
                .hasMessageContaining("usage: " + ProveLedger.USAGE);
        assertThatThrownBy(() -> ProveLedger.run(List.of(), Map.of(), System.out))
                .hasMessageContaining("usage");
    }

    private void breakSum(EmployeeId person, String field) {
        table.update(
                Keys.balance(person),
                update -> update.updateExpression("ADD #f :seven")
                        .expressionAttributeNames(Map.of("#f", field))
                        .expressionAttributeValues(Map.of(":seven", Rows.n(7))));
    }

    private void set(Key key, String field, String text) {
        table.update(
                key,
                update -> update.updateExpression("SET #f = :text")
                        .expressionAttributeNames(Map.of("#f", field))
                        .expressionAttributeValues(Map.of(":text", Rows.s(text))));
    }

    private static void post(DynamoLedger ledger, EmployeeId person, ItemId item, long points) {
        var before = ledger.earned(person, item, Ledger.Freshness.LATEST);
        var posting = new Ledger.Posting(person, item, before, owed(points), 3, NOON.plusMillis(before.version()));
        assertThat(ledger.post(posting)).isEqualTo(Ledger.Written.DONE);
    }

    private static Owed owed(long points) {
        return new Owed(Map.of(new Owed.Posting(Rule.CLICK, DAY), points), Map.of(DAY, points));
    }

    private String run(boolean repair) {
        return run(repair, FixedClock.at("2026-11-22T12:00:00Z"));
    }

    private String run(boolean repair, FixedClock clock) {
        var text = new ByteArrayOutputStream();
        try (var out = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            code = new ProveLedger(new LedgerProof(table), clock, out).run(repair);
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
