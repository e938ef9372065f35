package io.fanfare.board;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.report.PeopleCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who did most in a period, campaign or contest: people who want to be seen there, or teams. It is made by the hourly roll-up.
 *
 * @param lines at most ten, the highest first
 * @param standing how many people (or teams) have a place, those below the lines included
 * @param at since when it stands like this
 * @param closed when its figures were fixed; null while they move
 * @param since what was corrected after that; null when nothing was
 */
public record Board(
        Scope scope,
        Kind kind,
        List<Line> lines,
        PeopleCount standing,
        Instant at,
        @Nullable Instant closed,
        @Nullable Correction since) {
    /** The longest board. */
    public static final int LINES = 10;

    public Board {
        lines = List.copyOf(lines);
        if (lines.size() > LINES) {
            throw new IllegalArgumentException("a board has at most ten lines");
        }
    }

    /** The same board under the names that people want now; who wants none any more is taken off, and the others keep their place. */
    public Board shownAs(Map<EmployeeId, String> names) {
        return withLines(lines.stream()
                .filter(line -> line.person() == null || names.containsKey(line.person()))
                .map(line -> line.shownAs(names.getOrDefault(line.person(), line.name())))
                .toList());
    }

    /** The same board with what came after it was closed. */
    public Board corrected(@Nullable Correction correction) {
        return new Board(scope, kind, lines, standing, at, closed, correction);
    }

    /** The same board with its figures fixed at that moment; null for a board that still moves. */
    Board closedAt(@Nullable Instant moment) {
        return new Board(scope, kind, lines, standing, at, moment, since);
    }

    private Board withLines(List<Line> others) {
        return new Board(scope, kind, others, standing, at, closed, since);
    }

    public enum Kind {
        /** People who opted in; executives are not among them. */
        PEOPLE,
        /** Executives who opted in, on a board of their own. */
        EXECUTIVES,
        /** Departments by points per active member. */
        TEAMS
    }

    /**
     * @param rank from 1; the same points share a rank
     * @param name an alias, or a first name with an initial, or a team
     * @param points of a team: per active member
     * @param person null for a team; never shown
     */
    public record Line(
            int rank, String name, long points, @Nullable EmployeeId person) {
        Line shownAs(String other) {
            return new Line(rank, other, points, person);
        }
    }

    /**
     * @param points of everybody together, up or down
     * @param at when it was last found
     */
    public record Correction(long points, Instant at) {}
}
