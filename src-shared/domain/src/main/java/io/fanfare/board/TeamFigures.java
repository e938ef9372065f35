package io.fanfare.board;

import io.fanfare.report.PeopleCount;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a team came to in a month. Teams are counted by month alone: months do not overlap, so that no subtraction of periods is a small
 * group.
 *
 * @param members people of the team
 * @param active how many of them brought a point or more
 * @param sum null where too few people stand behind it
 * @param at since when it stands like this
 */
public record TeamFigures(
        String team,
        YearMonth month,
        PeopleCount members,
        PeopleCount active,
        @Nullable Sum sum,
        Instant at) {
    /** @param readers people outside who followed a link of the team */
    public record Sum(long points, long readers) {}
}
