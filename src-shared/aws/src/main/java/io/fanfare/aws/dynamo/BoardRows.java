package io.fanfare.aws.dynamo;

import io.fanfare.board.Board;
import io.fanfare.board.Scope;
import io.fanfare.board.Sheet;
import io.fanfare.board.TeamFigures;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A sheet to and from the rows of its scope. */
final class BoardRows {
    static final String COMPANY = "COMPANY";
    static final String CONTENT = "CONTENT";
    static final String SPOTLIGHT = "SPOTLIGHT";
    static final String JSON = "json";
    static final String AT = "at";
    static final String TOTAL = "TOTAL";
    private static final String CLOSED = "closed";
    private static final String SINCE = "since";

    private BoardRows() {}

    /** By sort key, without the moments at which they were found. */
    static Map<String, Map<String, AttributeValue>> rows(Sheet sheet) {
        var texts = new HashMap<String, String>();
        sheet.boards().forEach(board -> texts.put(board.kind().name(), BoardText.write(board)));
        sheet.ranks()
                .forEach((kind, people) -> RankText.parts(people)
                        .forEach(part -> texts.put(Keys.ranks(kind, part.lowest()), part.write())));
        Optional.ofNullable(sheet.company()).ifPresent(company -> texts.put(COMPANY, BoardText.write(company)));
        sheet.teams().forEach(team -> texts.put(Keys.team(team.team()), BoardText.write(team)));
        Optional.ofNullable(sheet.content()).ifPresent(content -> texts.put(CONTENT, BoardText.write(content)));
        Optional.ofNullable(sheet.spotlight()).ifPresent(spotlight -> texts.put(SPOTLIGHT, BoardText.write(spotlight)));
        texts.put(TOTAL, Long.toString(sheet.total()));
        var sinces = sheet.boards().stream()
                .filter(board -> board.since() != null)
                .collect(Collectors.toMap(board -> board.kind().name(), Board::since));
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, text -> row(text.getValue(), sheet.closed(), sinces.get(text.getKey()))));
    }

    static Map<String, AttributeValue> row(Board board) {
        return row(BoardText.write(board), board.closed(), board.since());
    }

    private static Map<String, AttributeValue> row(
            String text, @Nullable Instant closed, Board.@Nullable Correction since) {
        var row = new HashMap<String, AttributeValue>();
        row.put(JSON, Rows.s(text));
        if (closed != null) {
            row.put(CLOSED, Rows.s(Moments.text(closed)));
        }
        if (since != null) {
            row.put(SINCE, Rows.s(BoardText.write(since)));
        }
        return row;
    }

    static Sheet sheet(Scope scope, List<Map<String, AttributeValue>> rows) {
        var byPart = rows.stream().collect(Collectors.toMap(row -> Rows.text(row, Key.SK), row -> row));
        if (byPart.isEmpty()) {
            return Sheet.EMPTY;
        }
        var period = scope instanceof Scope.OfPeriod(var of) ? of : new Period.AllTime();
        var total = Optional.ofNullable(byPart.get(TOTAL));
        return new Sheet(
                Arrays.stream(Board.Kind.values())
                        .filter(kind -> byPart.containsKey(kind.name()))
                        .map(kind -> board(scope, kind, byPart.getOrDefault(kind.name(), Map.of())))
                        .toList(),
                ranks(byPart),
                Optional.ofNullable(byPart.get(COMPANY))
                        .map(row -> BoardText.company(period, Rows.text(row, JSON), at(row)))
                        .orElse(null),
                period instanceof Period.OfMonth(var month) ? teams(month, byPart) : List.of(),
                Optional.ofNullable(byPart.get(CONTENT))
                        .map(row -> BoardText.content(period, Rows.text(row, JSON), at(row)))
                        .orElse(null),
                period instanceof Period.OfMonth(var month)
                        ? Optional.ofNullable(byPart.get(SPOTLIGHT))
                                .map(row -> BoardText.spotlight(month, Rows.text(row, JSON), at(row)))
                                .orElse(null)
                        : null,
                total.map(row -> Long.parseLong(Rows.text(row, JSON))).orElse(0L),
                total.flatMap(row -> Rows.optionalText(row, CLOSED))
                        .map(Instant::parse)
                        .orElse(null));
    }

    /** As {@link #rows} gives it. */
    static Map<String, AttributeValue> withoutMoment(Map<String, AttributeValue> row) {
        var rest = new HashMap<>(row);
        rest.keySet().removeAll(List.of(AT, Key.PK, Key.SK));
        return rest;
    }

    static Board board(Scope scope, Board.Kind kind, Map<String, AttributeValue> row) {
        var moments = new BoardText.Moments(
                at(row),
                Rows.optionalText(row, CLOSED).map(Instant::parse).orElse(null),
                Rows.optionalText(row, SINCE).map(BoardText::correction).orElse(null));
        return BoardText.board(scope, kind, Rows.text(row, JSON), moments);
    }

    static Instant at(Map<String, AttributeValue> row) {
        return Instant.parse(Rows.text(row, AT));
    }

    private static Map<Board.Kind, NavigableMap<Long, Integer>> ranks(Map<String, Map<String, AttributeValue>> byPart) {
        var ranks = new TreeMap<Board.Kind, NavigableMap<Long, Integer>>();
        for (var kind : Board.Kind.values()) {
            var parts = byPart.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(Keys.RANKS_PREFIX + kind + "#"))
                    .map(entry -> RankText.read(Rows.text(entry.getValue(), JSON)))
                    .toList();
            if (!parts.isEmpty()) {
                ranks.put(kind, RankText.whole(parts));
            }
        }
        return ranks;
    }

    private static List<TeamFigures> teams(YearMonth month, Map<String, Map<String, AttributeValue>> byPart) {
        return byPart.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(Keys.TEAM_PREFIX))
                .map(entry -> BoardText.team(
                        entry.getKey().substring(Keys.TEAM_PREFIX.length()),
                        month,
                        Rows.text(entry.getValue(), JSON),
                        at(entry.getValue())))
                .toList();
    }
}
