package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.dynamo.Table.Updated;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.Entry;
import io.fanfare.points.Owed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Holds every sum of the ledger against the entries that it is made of: what was posted for a person and an item, the balance, its weeks,
 * months and rules. Readers have no entries of their own; they are held against what was posted. The entries are right: a repair SETs sums.
 */
public final class LedgerProof {
    /** What the sort keys of entries and earned rows have in common, and no other row of a person. */
    private static final String ENTRIES_AND_EARNED = "E";

    private static final int READINGS = 4;
    private final Table table;

    public LedgerProof(Table table) {
        this.table = table;
    }

    /** Everybody of a segment (0 to 63) who is in the roster or has a balance. */
    public List<EmployeeId> people(int segment) {
        return Stream.of(Keys.roster(segment), Keys.balances(segment))
                .flatMap(partition -> table
                        .query(request -> request.keyConditionExpression("pk = :pk")
                                .projectionExpression(Key.SK)
                                .expressionAttributeValues(Map.of(":pk", Rows.s(partition))))
                        .stream())
                .map(row -> new EmployeeId(Integer.parseInt(Rows.text(row, Key.SK))))
                .distinct()
                .sorted()
                .toList();
    }

    /** Reads everything of a person strongly; what differs is read again until two readings agree, since postings may come between. */
    public Outcome prove(EmployeeId person, LocalDate today) {
        var seen = read(person, today);
        for (int reading = 1; reading < READINGS && !seen.findings().isEmpty(); reading++) {
            var again = read(person, today);
            if (again.findings().equals(seen.findings())) {
                return again;
            }
            seen = again;
        }
        return seen;
    }

    private Outcome read(EmployeeId person, LocalDate today) {
        var balance = table.get(Keys.balance(person), Read.STRONG).orElse(Map.of());
        var rows = table.query(Keys.history(person), ENTRIES_AND_EARNED, Read.STRONG);
        var entries = rows.stream()
                .filter(row -> Rows.text(row, Key.SK).startsWith(Keys.ENTRY_PREFIX))
                .map(EntryRows::entry)
                .toList();
        var earned = rows.stream()
                .filter(row -> Rows.text(row, Key.SK).startsWith(Keys.EARNED_PREFIX))
                .collect(Collectors.toMap(LedgerProof::item, Function.identity()));
        var findings = new ArrayList<Finding>();
        posted(person, entries, earned, findings);
        balance(person, balance, expected(entries, earned.values()), today, findings);
        return new Outcome(entries.size(), findings);
    }

    private static ItemId item(Map<String, AttributeValue> row) {
        return new ItemId(Integer.parseInt(Rows.text(row, Key.SK).substring(Keys.EARNED_PREFIX.length())));
    }

    /** For each item: what was posted is the sum of its entries, and their number is that of the last. */
    private static void posted(
            EmployeeId person,
            List<Entry> entries,
            Map<ItemId, Map<String, AttributeValue>> earned,
            List<Finding> findings) {
        var byItem = entries.stream()
                .flatMap(entry -> entry.aboutShares().stream())
                .collect(Collectors.groupingBy(Entry.Shares::item));
        var items = new TreeSet<>(byItem.keySet());
        items.addAll(earned.keySet());
        for (var item : items) {
            var row = earned.getOrDefault(item, Map.of());
            var of = byItem.getOrDefault(item, List.of());
            var key = Keys.earned(person, item);
            var stands = row.isEmpty() ? Owed.NOTHING : OwedText.read(Rows.text(row, DynamoLedger.POSTED));
            var sum = new Owed(points(of), stands.readers());
            compare(findings, key, DynamoLedger.POSTED, row, sum.equals(stands) ? null : Rows.s(OwedText.write(sum)));
            long last = of.stream().mapToLong(Entry.Shares::sequence).max().orElse(0);
            boolean numbered = Rows.number(row, DynamoLedger.ENTRIES, 0) == last;
            compare(findings, key, DynamoLedger.ENTRIES, row, numbered ? null : Rows.n(last));
            if (row.isEmpty()) {
                lastEntry(of).forEach((name, value) -> findings.add(new Finding(key, name, null, value)));
                findings.add(new Finding(key, DynamoLedger.VERSION, null, Rows.n(0)));
            }
        }
    }

    private static Map<String, AttributeValue> lastEntry(List<Entry.Shares> entries) {
        return entries.stream()
                .max(Comparator.comparingLong(Entry.Shares::sequence))
                .map(EntryRows::shares)
                .orElse(Map.of());
    }

    private static Map<Owed.Posting, Long> points(List<Entry.Shares> entries) {
        var sums = new HashMap<Owed.Posting, Long>();
        entries.forEach(
                entry -> entry.difference().points().forEach((line, points) -> sums.merge(line, points, Long::sum)));
        sums.values().removeIf(points -> points == 0);
        return sums;
    }

    /** What the attributes of the balance must be. */
    private static Map<String, Long> expected(List<Entry> entries, Iterable<Map<String, AttributeValue>> earned) {
        var expected = new TreeMap<String, Long>();
        var shares =
                entries.stream().flatMap(entry -> entry.aboutShares().stream()).toList();
        add(expected, BalanceRows.additions(new Owed(points(shares), Map.of())));
        for (var row : earned) {
            var readers = OwedText.read(Rows.text(row, DynamoLedger.POSTED)).readers();
            add(expected, BalanceRows.additions(new Owed(Map.of(), readers)));
        }
        expected.put(
                BalanceRows.POINTS, entries.stream().mapToLong(Entry::points).sum());
        expected.put(BalanceRows.ENTRIES, (long) entries.size());
        return expected;
    }

    private static void add(Map<String, Long> sums, Map<String, Long> more) {
        more.forEach((name, value) -> sums.merge(name, value, Long::sum));
    }

    private static void balance(
            EmployeeId person,
            Map<String, AttributeValue> row,
            Map<String, Long> expected,
            LocalDate today,
            List<Finding> findings) {
        var names = new TreeSet<>(expected.keySet());
        row.keySet().stream().filter(BalanceRows::isSum).forEach(names::add);
        for (var name : names) {
            long should = expected.getOrDefault(name, 0L);
            boolean holds = Rows.number(row, name, 0) == should || BalanceRows.isOutdated(name, today);
            compare(findings, Keys.balance(person), name, row, holds ? null : Rows.n(should));
        }
    }

    private static void compare(
            List<Finding> findings,
            Key key,
            String field,
            Map<String, AttributeValue> row,
            @Nullable AttributeValue should) {
        if (should != null) {
            findings.add(new Finding(key, field, row.get(field), should));
        }
    }

    /** SETs what differs, row by row, where it still stands as it was read; whether every row took it. */
    public boolean repair(Outcome outcome) {
        return outcome.findings().stream().collect(Collectors.groupingBy(Finding::key)).entrySet().stream()
                .map(row -> repair(row.getKey(), row.getValue()))
                .reduce(true, Boolean::logicalAnd);
    }

    private boolean repair(Key key, List<Finding> findings) {
        var names = new HashMap<String, String>();
        var values = new HashMap<String, AttributeValue>();
        var conditions = new ArrayList<String>();
        IntStream.range(0, findings.size()).forEach(at -> {
            var finding = findings.get(at);
            names.put("#f" + at, finding.field());
            values.put(":f" + at, finding.should());
            if (finding.stands() == null) {
                conditions.add("attribute_not_exists(#f" + at + ")");
            } else {
                conditions.add("#f" + at + " = :w" + at);
                values.put(":w" + at, finding.stands());
            }
        });
        var sets = IntStream.range(0, findings.size())
                .mapToObj(at -> "#f" + at + " = :f" + at)
                .collect(Collectors.joining(", "));
        boolean versioned = key.sk().startsWith(Keys.EARNED_PREFIX)
                && findings.stream().noneMatch(finding -> finding.field().equals(DynamoLedger.VERSION));
        if (versioned) {
            // A posting that was computed from what stood must not be written over this.
            values.put(":one", Rows.n(1));
        }
        var updated = table.updateIf(
                key,
                update -> update.updateExpression("SET " + sets + (versioned ? " ADD v :one" : ""))
                        .conditionExpression(String.join(" AND ", conditions))
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values));
        return updated instanceof Updated.Done;
    }

    /**
     * What came of one person.
     *
     * @param entries how many entries there are
     * @param findings what differs; empty for a ledger that holds
     */
    public record Outcome(int entries, List<Finding> findings) {
        public Outcome {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A number that is not the sum it must be.
     *
     * @param stands null when it is missing
     */
    public record Finding(Key key, String field, @Nullable AttributeValue stands, AttributeValue should) {
        /** Where it was found, without a person: {@code balance pts}, {@code earned json}. */
        public String where() {
            return (key.sk().startsWith(Keys.EARNED_PREFIX) ? "earned " : "balance ") + field;
        }
    }
}
