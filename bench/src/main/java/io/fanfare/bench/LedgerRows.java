package io.fanfare.bench;

import io.fanfare.aws.dynamo.Key;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.Rows;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows as docs/access-patterns.md has them, made without the code that is measured. */
final class LedgerRows {
    static final LocalDate DAY = LocalDate.parse("2026-11-18");
    static final int ENTRIES = 10;
    private static final int ITEMS = 2;
    private static final int PER_ITEM = ENTRIES / ITEMS;
    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");
    private static final int ON_A_BOARD = 4;
    private static final int DEPARTMENTS = 40;

    private LedgerRows() {}

    /** A person with a balance and ten entries for two items, a point each: 14 rows. */
    static List<Map<String, AttributeValue>> ofPerson(int number) {
        var person = new EmployeeId(number);
        var rows = new ArrayList<Map<String, AttributeValue>>();
        rows.add(roster(person));
        rows.add(balance(person));
        for (int item = 1; item <= ITEMS; item++) {
            rows.add(earned(person, new ItemId(item)));
            for (int sequence = 1; sequence <= PER_ITEM; sequence++) {
                rows.add(entry(person, new ItemId(item), sequence));
            }
        }
        return rows;
    }

    static Map<String, AttributeValue> roster(EmployeeId person) {
        var row = row(Keys.person(person));
        row.putAll(Map.of(
                "ext", Rows.s("E" + person),
                "fn", Rows.s("Ann"),
                "ln", Rows.s("Example"),
                "em", Rows.s("p" + person + "@example.com"),
                "dep", Rows.s("Department " + person.value() % DEPARTMENTS),
                "lang", Rows.s("en"),
                "cc", Rows.s("NL"),
                "tz", Rows.s("Europe/Amsterdam"),
                "consent", Rows.s("IN"),
                "slot", Rows.s("MONDAY#08")));
        row.put("gen", Rows.n(0));
        row.put("v", Rows.n(1));
        if (person.value() % ON_A_BOARD == 0) {
            row.put("board", Rows.bool(true));
        }
        return row;
    }

    private static Map<String, AttributeValue> balance(EmployeeId person) {
        var row = row(Keys.balance(person));
        for (var sum :
                List.of("pts", "earned", "read", "n", "w2026-W47", "r2026-W47", "m2026-11", "s2026-11", "kCLICK")) {
            row.put(sum, Rows.n(ENTRIES));
        }
        return row;
    }

    private static Map<String, AttributeValue> earned(EmployeeId person, ItemId item) {
        var row = row(Keys.earned(person, item));
        row.put("v", Rows.n(PER_ITEM));
        row.put("seq", Rows.n(PER_ITEM));
        row.put("json", Rows.s("CLICK " + DAY + " " + PER_ITEM + ";READERS " + DAY + " " + PER_ITEM));
        row.putAll(why(PER_ITEM));
        return row;
    }

    private static Map<String, AttributeValue> entry(EmployeeId person, ItemId item, int sequence) {
        var row = row(Keys.entry(person, NOON.plusSeconds(sequence), item, sequence));
        row.put("pts", Rows.n(1));
        row.put("kind", Rows.s("SHARES"));
        row.putAll(why(sequence));
        return row;
    }

    private static Map<String, AttributeValue> why(int sequence) {
        return Map.of(
                "why", Rows.s("CLICK " + DAY + " 1;READERS " + DAY + " 1"),
                "at", Rows.s(NOON.plusSeconds(sequence).toString()),
                "rules", Rows.n(3));
    }

    /** A day of a share: outside people by hour from midnight, and an intent in the first hour. */
    static Map<String, AttributeValue> shareDay(EmployeeId person, ItemId item, long run, int... readers) {
        var row = row(Keys.shareDay(item, person, 1, DAY));
        IntStream.range(0, readers.length)
                .forEach(hour -> row.put(
                        "h%02d".formatted(hour),
                        hour(run, readers[hour], hour == 0 ? 60 : 0, readers[hour] > 0 ? 61 : 0)));
        return row;
    }

    private static AttributeValue hour(long run, long human, long intent, long first) {
        return AttributeValue.fromL(LongStream.of(run, human, 0, 0, 0, 0, intent, 0, 0, 0, first)
                .mapToObj(Rows::n)
                .toList());
    }

    private static Map<String, AttributeValue> row(Key key) {
        return new HashMap<>(key.toMap());
    }
}
