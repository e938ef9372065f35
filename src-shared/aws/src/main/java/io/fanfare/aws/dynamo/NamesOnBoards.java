package io.fanfare.aws.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.json.Json;
import io.fanfare.board.Board;
import io.fanfare.board.Scope;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Names of people on boards that were made: rows of the weeks, months and quarters in which somebody has ledger entries. The hourly roll-up
 * takes names off the boards that are still told, those of campaigns and contests included; these are the older ones, too.
 */
final class NamesOnBoards {
    private static final List<String> PARTS =
            List.of(Board.Kind.PEOPLE.name(), Board.Kind.EXECUTIVES.name(), BoardRows.SPOTLIGHT);
    /** Under which number a line's person stands. */
    private static final String PERSON = "e";

    private final Table table;

    NamesOnBoards(Table table) {
        this.table = table;
    }

    void forget(EmployeeId person) {
        for (var row : table.getAll(keys(days(person)), Read.STRONG).values()) {
            var json = Json.tree(Rows.text(row, BoardRows.JSON));
            if (removeLines(json, person)) {
                // The roll-up SETs these rows, too; whoever comes second is right, for the roll-up no longer finds the
                // person.
                table.update(
                        Key.of(row),
                        update -> update.updateExpression("SET #json = :json")
                                .expressionAttributeNames(Map.of("#json", BoardRows.JSON))
                                .expressionAttributeValues(Map.of(":json", Rows.s(json.toString()))));
            }
        }
    }

    private List<LocalDate> days(EmployeeId person) {
        return table.query(Keys.history(person), Keys.ENTRY_PREFIX, Read.STRONG).stream()
                .map(NamesOnBoards::day)
                .distinct()
                .toList();
    }

    private static LocalDate day(Map<String, AttributeValue> entry) {
        var moment =
                Rows.text(entry, Key.SK).substring(Keys.ENTRY_PREFIX.length()).split("#", 2)[0];
        return LocalDate.ofInstant(Instant.parse(moment), ZoneOffset.UTC);
    }

    /** An entry may be about the days before it; a day earlier of each period covers what is settled late. */
    private static List<Key> keys(List<LocalDate> days) {
        var scopes = new HashMap<String, Scope>();
        days.stream()
                .flatMap(day -> Stream.of(day, day.minusDays(7)))
                .flatMap(NamesOnBoards::periods)
                .forEach(period -> scopes.put(period.text(), new Scope.OfPeriod(period)));
        scopes.put("ALL", new Scope.OfPeriod(new Period.AllTime()));
        var keys = new ArrayList<Key>();
        scopes.values().forEach(scope -> PARTS.forEach(part -> keys.add(Keys.board(scope, part))));
        return keys;
    }

    private static Stream<Period> periods(LocalDate day) {
        return Stream.of(
                new Period.OfWeek(Week.of(day)), new Period.OfMonth(YearMonth.from(day)), Period.OfQuarter.of(day));
    }

    private static boolean removeLines(JsonNode node, EmployeeId person) {
        boolean removed = false;
        if (node instanceof ArrayNode lines) {
            for (int at = lines.size() - 1; at >= 0; at--) {
                if (lines.get(at).path(PERSON).asInt() == person.value()) {
                    lines.remove(at);
                    removed = true;
                }
            }
        }
        for (var child : node) {
            removed |= removeLines(child, person);
        }
        return removed;
    }
}
