package io.fanfare.aws.priming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rows that the sample events speak of, each in DynamoDB's own JSON, and as much of its key conditions as Fanfare uses. */
final class SampleRows {
    /** A row a line; a test holds the file against what the adapters write. */
    static final String FILE = "rows.jsonl";

    private static final String TEXT = "\"(:?\\w+)\":\\{\"S\":\"([^\"]*)\"\\}";
    private static final Pattern TEXTS = Pattern.compile(TEXT);
    private static final Pattern KEY = Pattern.compile("\\{" + TEXT + "," + TEXT + "\\}");
    private static final Pattern CONDITION = Pattern.compile("\"KeyConditionExpression\":\"([^\"]*)\"");
    private static final Pattern BEGINS = Pattern.compile("begins_with\\((\\w+), (:\\w+)\\)");
    private static final Pattern BETWEEN = Pattern.compile("(\\w+) BETWEEN (:\\w+) AND (:\\w+)");
    private static final Pattern COMPARES = Pattern.compile("(\\w+) (=|<|>|<=|>=) (:\\w+)");

    private final List<Row> rows;

    SampleRows() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SampleRows.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            rows = lines.lines().map(Row::of).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The rows that are there under the keys in a request. */
    List<String> get(String request) {
        return KEY.matcher(request)
                .results()
                .map(key -> Map.of(key.group(1), key.group(2), key.group(3), key.group(4)))
                .flatMap(key ->
                        rows.stream().filter(row -> row.texts().entrySet().containsAll(key.entrySet())))
                .map(Row::json)
                .toList();
    }

    /** Whether there is a row under the key of a row that is put. */
    boolean hasNew(String request) {
        var key = texts(request);
        return rows.stream()
                .anyMatch(row -> Objects.equals(row.texts().get("pk"), key.get("pk"))
                        && Objects.equals(row.texts().get("sk"), key.get("sk")));
    }

    /** The rows that a query's key condition holds for. */
    List<String> query(String request) {
        var condition = CONDITION.matcher(request);
        if (!condition.find()) {
            return List.of();
        }
        var values = texts(request);
        return rows.stream()
                .filter(row -> holds(condition.group(1), row.texts(), values))
                .map(Row::json)
                .toList();
    }

    private static boolean holds(String condition, Map<String, String> row, Map<String, String> values) {
        return BEGINS.matcher(condition)
                        .results()
                        .allMatch(is -> value(row, is, 1).startsWith(value(values, is, 2)))
                && BETWEEN.matcher(condition)
                        .results()
                        .allMatch(is -> value(row, is, 1).compareTo(value(values, is, 2)) >= 0
                                && value(row, is, 1).compareTo(value(values, is, 3)) <= 0)
                && COMPARES.matcher(condition)
                        .results()
                        .allMatch(is -> compares(is.group(2), value(row, is, 1).compareTo(value(values, is, 3))));
    }

    private static boolean compares(String operator, int order) {
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> order == 0;
        };
    }

    /** Empty where there is none, which no key is. */
    private static String value(Map<String, String> texts, MatchResult names, int group) {
        return texts.getOrDefault(names.group(group), "");
    }

    private static Map<String, String> texts(String json) {
        var texts = new HashMap<String, String>();
        TEXTS.matcher(json).results().forEach(text -> texts.putIfAbsent(text.group(1), text.group(2)));
        return texts;
    }

    private record Row(String json, Map<String, String> texts) {
        static Row of(String line) {
            return new Row(line, SampleRows.texts(line));
        }
    }
}
