package io.fanfare.aws.dynamo;

import io.fanfare.aws.json.Json;
import io.fanfare.board.Board;
import io.fanfare.board.CompanyFigures;
import io.fanfare.board.Scope;
import io.fanfare.board.Spotlight;
import io.fanfare.board.TeamFigures;
import io.fanfare.board.TopContent;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Period;
import io.fanfare.points.Rule;
import io.fanfare.report.PeopleCount;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands on boards, to and from the short JSON of their rows. The moments lie beside it, so that equal figures are equal texts. */
final class BoardText {
    private BoardText() {}

    static String write(Board board) {
        return Json.write(new BoardJson(
                board.lines().stream()
                        .map(line -> new LineJson(line.rank(), line.name(), line.points(), number(line.person())))
                        .toList(),
                write(board.standing())));
    }

    static Board board(Scope scope, Board.Kind kind, String json, Moments moments) {
        var read = Json.read(json, BoardJson.class);
        return new Board(
                scope,
                kind,
                read.lines().stream()
                        .map(line -> new Board.Line(line.r(), line.n(), line.p(), person(line.e())))
                        .toList(),
                people(read.of()),
                moments.at(),
                moments.closed(),
                moments.since());
    }

    static String write(CompanyFigures figures) {
        return Json.write(new SumJson(figures.readers(), figures.points(), write(figures.active()), null));
    }

    static CompanyFigures company(Period period, String json, Instant at) {
        var read = Json.read(json, SumJson.class);
        return new CompanyFigures(period, orZero(read.readers()), orZero(read.points()), people(read.active()), at);
    }

    static String write(TeamFigures team) {
        var sum = team.sum();
        return Json.write(new SumJson(
                sum == null ? null : sum.readers(),
                sum == null ? null : sum.points(),
                write(team.active()),
                write(team.members())));
    }

    static TeamFigures team(String team, YearMonth month, String json, Instant at) {
        var read = Json.read(json, SumJson.class);
        var sum = read.points() == null ? null : new TeamFigures.Sum(read.points(), orZero(read.readers()));
        var members = read.members() == null ? PeopleCount.Words.HIDDEN : people(read.members());
        return new TeamFigures(team, month, members, people(read.active()), sum, at);
    }

    static String write(TopContent content) {
        return Json.write(content.lines().stream()
                .map(line -> new ContentJson(
                        line.rank(), line.item().value(), line.title(), write(line.sharers()), line.readers()))
                .toList());
    }

    static TopContent content(Period period, String json, Instant at) {
        var lines = List.of(Json.read(json, ContentJson[].class));
        return new TopContent(
                period,
                lines.stream()
                        .map(line -> new TopContent.Line(
                                line.r(), new ItemId(line.i()), line.t(), people(line.s()), line.p()))
                        .toList(),
                at);
    }

    static String write(Spotlight spotlight) {
        return Json.write(spotlight.candidates().stream()
                .map(each -> new CandidateJson(
                        each.person().value(),
                        each.name(),
                        each.points(),
                        each.readers(),
                        each.weeksInARow(),
                        // In order, so that equal figures are equal texts.
                        new TreeMap<>(each.byRule())))
                .toList());
    }

    static Spotlight spotlight(YearMonth month, String json, Instant at) {
        var candidates = List.of(Json.read(json, CandidateJson[].class));
        return new Spotlight(
                month,
                candidates.stream()
                        .map(each -> new Spotlight.Candidate(
                                new EmployeeId(each.e()), each.n(), each.p(), each.r(), each.w(), each.k()))
                        .toList(),
                at);
    }

    static String write(Board.Correction correction) {
        return correction.points() + " " + correction.at();
    }

    static Board.Correction correction(String text) {
        var parts = text.split(" ", 2);
        return new Board.Correction(Long.parseLong(parts[0]), Instant.parse(parts[1]));
    }

    private static String write(PeopleCount count) {
        return switch (count) {
            case PeopleCount.Exactly(int value) -> Integer.toString(value);
            case PeopleCount.Words word -> word.text();
        };
    }

    private static PeopleCount people(String text) {
        return Character.isDigit(text.charAt(0))
                ? new PeopleCount.Exactly(Integer.parseInt(text))
                : PeopleCount.Words.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Integer number(@Nullable EmployeeId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable EmployeeId person(@Nullable Integer number) {
        return number == null ? null : new EmployeeId(number);
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    /** The moments of a row. */
    record Moments(Instant at, @Nullable Instant closed, Board.@Nullable Correction since) {}

    /** @param of how many stand on it */
    private record BoardJson(List<LineJson> lines, String of) {}

    private record LineJson(
            int r, String n, long p, @Nullable Integer e) {}

    private record SumJson(
            @Nullable Long readers,
            @Nullable Long points,
            String active,
            @Nullable String members) {}

    private record ContentJson(int r, int i, String t, String s, long p) {}

    private record CandidateJson(int e, String n, long p, long r, int w, Map<Rule, Long> k) {}
}
