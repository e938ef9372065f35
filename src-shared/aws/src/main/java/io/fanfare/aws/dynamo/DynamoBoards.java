package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.board.Board;
import io.fanfare.board.Boards;
import io.fanfare.board.CompanyFigures;
import io.fanfare.board.Place;
import io.fanfare.board.Scope;
import io.fanfare.board.Sheet;
import io.fanfare.board.Sheets;
import io.fanfare.board.Spotlight;
import io.fanfare.board.TeamFigures;
import io.fanfare.board.TopContent;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Boards in the main table, a row a board of at most 4 KB: half a unit each. */
public final class DynamoBoards implements Boards, Sheets {
    private final Table table;

    public DynamoBoards(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Board> find(Scope scope, Board.Kind kind) {
        return row(scope, kind.name()).map(row -> BoardRows.board(scope, kind, row));
    }

    /** The row with the most points that are not more than these knows how many people stand above it. */
    @Override
    public Optional<Place> place(Scope scope, Board.Kind kind, long points) {
        var lowest = Keys.ranks(kind, 0);
        var found = table.client()
                .query(query -> query.tableName(table.name())
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :lowest AND :points")
                        .expressionAttributeValues(Map.of(
                                ":pk", Rows.s(Keys.boards(scope)),
                                ":lowest", Rows.s(lowest),
                                ":points", Rows.s(Keys.ranks(kind, Math.max(0, points)))))
                        .scanIndexForward(false)
                        .limit(1))
                .items();
        return found.stream()
                .map(row -> RankText.read(Rows.text(row, BoardRows.JSON)).place(points))
                .findFirst();
    }

    @Override
    public Optional<CompanyFigures> company(Period period) {
        return row(new Scope.OfPeriod(period), BoardRows.COMPANY)
                .map(row -> BoardText.company(period, Rows.text(row, BoardRows.JSON), BoardRows.at(row)));
    }

    @Override
    public Optional<TeamFigures> team(YearMonth month, String team) {
        return row(of(month), Keys.team(team))
                .map(row -> BoardText.team(team, month, Rows.text(row, BoardRows.JSON), BoardRows.at(row)));
    }

    @Override
    public Optional<TopContent> content(Period period) {
        return row(new Scope.OfPeriod(period), BoardRows.CONTENT)
                .map(row -> BoardText.content(period, Rows.text(row, BoardRows.JSON), BoardRows.at(row)));
    }

    @Override
    public Optional<Spotlight> spotlight(YearMonth month) {
        return row(of(month), BoardRows.SPOTLIGHT)
                .map(row -> BoardText.spotlight(month, Rows.text(row, BoardRows.JSON), BoardRows.at(row)));
    }

    private static Scope of(YearMonth month) {
        return new Scope.OfPeriod(new Period.OfMonth(month));
    }

    private Optional<Map<String, AttributeValue>> row(Scope scope, String part) {
        return table.get(Keys.board(scope, part), Read.EVENTUAL);
    }

    @Override
    public Sheet read(Scope scope) {
        return BoardRows.sheet(scope, table.query(Keys.boards(scope), "", Read.EVENTUAL));
    }

    /**
     * What stands is read once more, row by row: a run that was cut off may have left rows that no sheet tells of. New rows stand before
     * outdated ones go, so that a place is at worst told by the rows of the hour before. The total comes last: it says that a period is
     * closed, and must not say so before all else stands.
     */
    @Override
    public void set(Scope scope, Sheet sheet, Instant at) {
        var before = table.query(Keys.boards(scope), "", Read.EVENTUAL).stream()
                .collect(Collectors.toMap(row -> Rows.text(row, Key.SK), BoardRows::withoutMoment));
        var after = new HashMap<>(BoardRows.rows(sheet));
        var total = Map.of(BoardRows.TOTAL, Objects.requireNonNull(after.remove(BoardRows.TOTAL)));
        put(scope, before, after, at);
        before.keySet().stream()
                .filter(part -> !after.containsKey(part) && !total.containsKey(part))
                .forEach(part -> table.delete(Keys.board(scope, part)));
        put(scope, before, total, at);
    }

    /** Puts what differs. */
    private void put(
            Scope scope,
            Map<String, Map<String, AttributeValue>> before,
            Map<String, Map<String, AttributeValue>> after,
            Instant at) {
        after.forEach((part, row) -> {
            if (!row.equals(before.get(part))) {
                var whole = new HashMap<>(row);
                whole.putAll(Keys.board(scope, part).toMap());
                whole.put(BoardRows.AT, Rows.s(Moments.text(at)));
                table.put(whole);
            }
        });
    }

    @Override
    public void set(Board board) {
        var row = new HashMap<>(BoardRows.row(board));
        row.putAll(Keys.board(board.scope(), board.kind().name()).toMap());
        row.put(BoardRows.AT, Rows.s(Moments.text(board.at())));
        table.put(row);
    }
}
