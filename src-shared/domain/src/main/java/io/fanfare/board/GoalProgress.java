package io.fanfare.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A goal and how far it is.
 *
 * @param now null before the first count, and where too few people stand behind it
 * @param at when it was counted; null before the first time
 */
public record GoalProgress(
        Goal goal, @Nullable Long now, @Nullable Instant at) {
    private static final List<Integer> MILESTONES = List.of(25, 50, 75, 100);

    /** In whole percents, never below 0, over 100 when more was reached; empty when nothing can be said. */
    public OptionalInt percent() {
        return now == null
                ? OptionalInt.empty()
                : OptionalInt.of(Math.clamp(Math.max(0, now) * 100 / goal.target(), 0, Integer.MAX_VALUE));
    }

    /** Those of 25, 50, 75 and 100 % that are reached. */
    public List<Integer> milestones() {
        var percent = percent();
        return percent.isEmpty()
                ? List.of()
                : MILESTONES.stream().filter(each -> each <= percent.getAsInt()).toList();
    }

    public boolean isReached() {
        return percent().orElse(0) >= 100;
    }

    /** What is left to do; 0 when it is reached. */
    public long left() {
        return Math.max(0, goal.target() - (now == null ? 0 : now));
    }

    /** Whether its period is not over at that moment. */
    public boolean isOpen(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC)
                .isBefore(goal.period().end());
    }

    /** Sorts what is nearest to its end first, what is reached last. */
    static Stream<GoalProgress> nearestFirst(Stream<GoalProgress> goals) {
        return goals.filter(goal -> goal.percent().isPresent())
                .sorted(Comparator.comparing(GoalProgress::isReached)
                        .thenComparing(goal -> -goal.percent().orElse(0))
                        .thenComparing(goal -> goal.goal().id()));
    }
}
