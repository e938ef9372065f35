package io.fanfare.functions.sharepage;

import io.fanfare.board.Badge;
import io.fanfare.board.Board;
import io.fanfare.board.Boards;
import io.fanfare.board.GoalProgress;
import io.fanfare.board.Goals;
import io.fanfare.board.Scope;
import io.fanfare.board.Streak;
import io.fanfare.functions.sharepage.TogetherView.BoardView;
import io.fanfare.functions.sharepage.TogetherView.Line;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import io.fanfare.points.Balance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Puts together what a person keeps up and reaches with others. Boards come only to those who chose them. */
record TogetherViews(Boards boards, Goals goals, Roster roster, Language defaultLanguage) {
    private static final int MOST_GOALS = 5;
    private static final int TOP = 5;

    TogetherView of(Employee person, Balance balance, Words words, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        int streak = Streak.of(balance, person.pausedUntil(), today);
        return new TogetherView(
                streak > 1 ? words.count("me.streak", streak) : null,
                Badge.of(balance).stream()
                        .map(badge -> words.say("me.badge." + badge))
                        .toList(),
                goals(person, words, now),
                person.publicity().boards() ? board(person, balance, words, today) : null);
    }

    private List<TogetherView.Goal> goals(Employee person, Words words, Instant now) {
        return goals.all().stream()
                .filter(goal -> goal.goal().concerns(person.profile().department()) && goal.isOpen(now))
                .limit(MOST_GOALS)
                .map(goal -> goal(goal, words))
                .toList();
    }

    private TogetherView.Goal goal(GoalProgress progress, Words words) {
        var goal = progress.goal();
        var percent = progress.percent();
        var end = goal.period().end();
        return new TogetherView.Goal(
                goal.title(words.language(), defaultLanguage),
                goal.languageFor(words.language(), defaultLanguage).tag(),
                percent.isPresent() ? Math.min(100, percent.getAsInt()) : null,
                told(progress, percent, words),
                end.equals(LocalDate.MAX) ? "" : words.say("me.goal.until", words.day(end.minusDays(1))));
    }

    private static String told(GoalProgress progress, OptionalInt percent, Words words) {
        if (percent.isEmpty()) {
            return words.say("me.goal.waiting");
        }
        var goal = progress.goal();
        return words.say(
                "me.goal." + goal.measure(),
                words.number(Math.max(0, Objects.requireNonNullElse(progress.now(), 0L))),
                words.number(goal.target()),
                words.number(percent.getAsInt()));
    }

    private BoardView board(Employee person, Balance balance, Words words, LocalDate today) {
        var month = YearMonth.from(today);
        var scope = new Scope.OfPeriod(new Period.OfMonth(month));
        var kind = person.profile().executive() ? Board.Kind.EXECUTIVES : Board.Kind.PEOPLE;
        long points = balance.in(new Period.OfMonth(month)).points();
        return new BoardView(
                words.say(kind == Board.Kind.EXECUTIVES ? "me.board.executives" : "me.board.month", words.month(month)),
                points > 0 ? place(scope, kind, points, words) : words.say("me.board.noplace"),
                boards.find(scope, kind)
                        .map(board -> lines(board, person.id(), words))
                        .orElse(List.of()));
    }

    private String place(Scope scope, Board.Kind kind, long points, Words words) {
        return boards.place(scope, kind, points)
                .map(place -> words.say("me.board.place", words.number(place.rank()), words.number(place.percentile())))
                .orElseGet(() -> words.say("me.board.noplace"));
    }

    /** Under the names that people want now: the roll-up may be an hour old, and who left since is not shown. */
    private List<Line> lines(Board board, EmployeeId own, Words words) {
        var top = board.lines().stream().limit(TOP).toList();
        var names = new HashMap<EmployeeId, String>();
        for (var line : top) {
            var person = line.person();
            if (person != null) {
                wanted(person, line.name()).ifPresent(name -> names.put(person, name));
            }
        }
        return board.shownAs(Map.copyOf(names)).lines().stream()
                .map(line -> line(line, own, words))
                .toList();
    }

    private Optional<String> wanted(EmployeeId person, String name) {
        return roster.find(person)
                .filter(found -> found.publicity().boards())
                .map(found -> Objects.requireNonNullElse(alias(found), name));
    }

    private static @Nullable String alias(Employee person) {
        return person.publicity().alias();
    }

    private static Line line(Board.Line line, EmployeeId own, Words words) {
        boolean mine = own.equals(line.person());
        return new Line(words.number(line.rank()), line.name(), words.count("me.board.points", line.points()), mine);
    }
}
