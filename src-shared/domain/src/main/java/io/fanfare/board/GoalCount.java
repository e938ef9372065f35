package io.fanfare.board;

import io.fanfare.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How far goals are, from nothing but figures that are told: what hides behind few people hides here too. */
final class GoalCount {
    private final Goals goals;
    private final Boards boards;

    GoalCount(Goals goals, Boards boards) {
        this.goals = goals;
        this.boards = boards;
    }

    /** Counts every goal whose period has begun and whose figures are not fixed. */
    void count(Instant now) {
        for (var before : goals.all()) {
            var goal = before.goal();
            if (hasBegun(goal, now) && !isFinal(before)) {
                var count = count(goal).orElse(null);
                boolean differs = before.at() == null || !Objects.equals(count, before.now());
                if (differs || goal.period().isClosed(now)) {
                    goals.counted(goal.id(), count, now);
                }
            }
        }
    }

    private static boolean hasBegun(Goal goal, Instant now) {
        return !goal.period().start().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** Counted after its period was closed. */
    private static boolean isFinal(GoalProgress progress) {
        var at = progress.at();
        return at != null && progress.goal().period().isClosed(at);
    }

    private Optional<Long> count(Goal goal) {
        var team = goal.team();
        if (team == null) {
            return boards.company(goal.period()).map(figures -> value(goal, figures.points(), figures.readers()));
        }
        var months = new ArrayList<Long>();
        for (var month : months(goal.period())) {
            boards.team(month, team)
                    .map(TeamFigures::sum)
                    .map(sum -> of(goal, sum))
                    .ifPresent(months::add);
        }
        return months.stream().reduce(Long::sum);
    }

    private static @Nullable Long of(Goal goal, TeamFigures.@Nullable Sum sum) {
        return sum == null ? null : value(goal, sum.points(), sum.readers());
    }

    private static long value(Goal goal, long points, long readers) {
        return switch (goal.measure()) {
            case POINTS -> points;
            case READERS -> readers;
        };
    }

    /** A team is counted by month: a quarter is the sum of its months that are told. */
    private static List<YearMonth> months(Period period) {
        return switch (period) {
            case Period.OfMonth(var month) -> List.of(month);
            case Period.OfQuarter quarter ->
                IntStream.range(0, 3)
                        .mapToObj(at -> YearMonth.from(quarter.start()).plusMonths(at))
                        .toList();
            case Period.OfWeek _, Period.AllTime _ -> List.of();
        };
    }
}
