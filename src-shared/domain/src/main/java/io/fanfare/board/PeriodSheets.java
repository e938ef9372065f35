package io.fanfare.board;

import io.fanfare.board.Board.Correction;
import io.fanfare.board.Spotlight.Candidate;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sheets of periods. One that is closed keeps its figures: names follow what people want, and what is corrected is told beside them. */
final class PeriodSheets {
    private final Census census;
    private final Calendar calendar;
    private final Instant now;
    private final Map<Period, Sheet> seen;
    private final Map<Period, PeopleBoards> drawn = new LinkedHashMap<>();

    /** @param seen what stands for each period that is counted */
    PeriodSheets(Census census, Calendar calendar, Map<Period, Sheet> seen, Instant now) {
        this.census = census;
        this.calendar = calendar;
        this.seen = Map.copyOf(seen);
        this.now = now;
        for (var period : calendar.current()) {
            if (!isClosed(period)) {
                var scope = new Scope.OfPeriod(period);
                drawn.put(period, new PeopleBoards(scope, points(period), census.consenting(), Board.LINES, now));
            }
        }
    }

    private Map<EmployeeId, Long> points(Period period) {
        return census.contributions().stream()
                .filter(each -> each.isActive(period))
                .collect(Collectors.toMap(
                        Contribution::person, each -> each.in(period).points()));
    }

    private boolean isClosed(Period period) {
        return seenOf(period).closed() != null;
    }

    private Sheet seenOf(Period period) {
        return seen.getOrDefault(period, Sheet.EMPTY);
    }

    /** Everybody whose name stands on one of these boards. */
    Set<EmployeeId> named() {
        var named = new HashSet<EmployeeId>();
        drawn.values().forEach(boards -> boards.boards().forEach(board -> addNamed(named, board)));
        seen.values().stream()
                .filter(sheet -> sheet.closed() != null)
                .forEach(sheet -> sheet.boards().forEach(board -> addNamed(named, board)));
        return named;
    }

    static void addNamed(Set<EmployeeId> named, Board board) {
        for (var line : board.lines()) {
            var person = line.person();
            if (person != null) {
                named.add(person);
            }
        }
    }

    /** @param named everybody whose name stands on any board */
    Map<Period, Sheet> sheets(Set<EmployeeId> named, TopItems items) {
        var company = new CompanyCount(census, calendar, named);
        var sheets = new LinkedHashMap<Period, Sheet>();
        for (var period : calendar.current()) {
            var people = drawn.get(period);
            sheets.put(
                    period,
                    people == null
                            ? closed(seenOf(period), total(period))
                            : open(period, people, company, named, items));
        }
        return sheets;
    }

    private Sheet open(
            Period period, PeopleBoards people, CompanyCount company, Set<EmployeeId> named, TopItems items) {
        var closed = period.isClosed(now) ? now : null;
        var boards = new ArrayList<>(people.boards());
        var month = period instanceof Period.OfMonth(var of) ? of : null;
        List<TeamFigures> figures = List.of();
        if (month != null) {
            var teams = new TeamCount(census, month, named, now);
            boards.add(teams.board());
            figures = teams.figures();
        }
        return new Sheet(
                boards.stream().map(board -> board.closedAt(closed)).toList(),
                people.ranks(),
                company.figures(period, now).orElse(null),
                figures,
                period instanceof Period.AllTime ? null : items.of(period),
                month == null ? null : spotlight(month),
                total(period),
                closed);
    }

    private Sheet closed(Sheet sheet, long total) {
        var correction = correction(sheet, total - sheet.total());
        var names = names(census);
        return sheet.with(
                sheet.boards().stream()
                        .map(board -> board.shownAs(names).corrected(correction))
                        .toList(),
                stillWilling(sheet.spotlight()));
    }

    /** Told only where the figures of everybody are: a correction of few would be about them. */
    private @Nullable Correction correction(Sheet sheet, long points) {
        if (points == 0 || sheet.company() == null) {
            return null;
        }
        return sheet.boards().stream()
                .map(Board::since)
                .filter(since -> since != null && since.points() == points)
                .findFirst()
                .orElseGet(() -> new Correction(points, now));
    }

    private @Nullable Spotlight stillWilling(@Nullable Spotlight spotlight) {
        return spotlight == null
                ? null
                : new Spotlight(
                        spotlight.month(),
                        spotlight.candidates().stream()
                                .filter(each -> census.candidates().containsKey(each.person()))
                                .toList(),
                        spotlight.at());
    }

    private Spotlight spotlight(YearMonth month) {
        var period = new Period.OfMonth(month);
        var candidates = census.contributions().stream()
                .filter(each -> each.isActive(period))
                .flatMap(each -> Optional.ofNullable(census.candidates().get(each.person()))
                        .map(candidate -> with(candidate, each, period))
                        .stream())
                .sorted(Comparator.comparingLong(Candidate::points)
                        .reversed()
                        .thenComparing(Candidate::name)
                        .thenComparing(each -> each.person().value()))
                .limit(Spotlight.MOST)
                .toList();
        return new Spotlight(month, candidates, now);
    }

    private static Candidate with(Candidate candidate, Contribution contribution, Period period) {
        var sum = contribution.in(period);
        return new Candidate(
                candidate.person(),
                candidate.name(),
                sum.points(),
                sum.readers(),
                candidate.weeksInARow(),
                candidate.byRule());
    }

    private long total(Period period) {
        return census.contributions().stream()
                .mapToLong(each -> each.in(period).points())
                .sum();
    }

    static Map<EmployeeId, String> names(Census census) {
        return census.consenting().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().name()));
    }
}
