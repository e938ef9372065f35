package io.fanfare.board;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands on the boards of one scope, as the roll-up sees it.
 *
 * @param total points of everybody, told or not: what corrections after closing are measured by
 * @param closed when its figures were fixed; null while they move
 */
public record Sheet(
        List<Board> boards,
        Map<Board.Kind, NavigableMap<Long, Integer>> ranks,
        @Nullable CompanyFigures company,
        List<TeamFigures> teams,
        @Nullable TopContent content,
        @Nullable Spotlight spotlight,
        long total,
        @Nullable Instant closed) {
    public static final Sheet EMPTY = new Sheet(List.of(), Map.of(), null, List.of(), null, null, 0, null);

    public Sheet {
        boards = List.copyOf(boards);
        var copies = new TreeMap<Board.Kind, NavigableMap<Long, Integer>>();
        ranks.forEach((kind, people) -> copies.put(kind, Collections.unmodifiableNavigableMap(new TreeMap<>(people))));
        ranks = Collections.unmodifiableMap(copies);
        teams = List.copyOf(teams);
    }

    /** The same with other boards and another spotlight. */
    Sheet with(List<Board> others, @Nullable Spotlight other) {
        return new Sheet(others, ranks, company, teams, content, other, total, closed);
    }
}
